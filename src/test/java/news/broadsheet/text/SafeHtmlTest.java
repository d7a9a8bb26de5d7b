package news.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeHtmlTest {
  private static final String BASE = "https://gazette.example/2026/ferry";

  @Test
  void markdown_and_the_harmless_html_in_it_are_shown() {
    assertThat(SafeHtml.of("## The *ferry*\n\nH<sub>2</sub>O & <b>more</b>\n\n- one\n- two", BASE))
        .isEqualTo(
            "<h2>The <em>ferry</em></h2>\n<p>H<sub>2</sub>O &amp; <b>more</b></p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n");
  }

  /** The page's first heading is the headline; two would tell nobody which it is. */
  @Test
  void headings_begin_below_the_headline() {
    assertThat(SafeHtml.of("# Part one", BASE)).isEqualTo("<h2>Part one</h2>\n");
  }

  /** Read at another place than it was written for, a relative address leads nowhere. */
  @Test
  void relative_addresses_lead_to_the_publisher() {
    assertThat(SafeHtml.of("[timetable](../times)", BASE))
        .contains("href=\"https://gazette.example/times\"")
        .contains("rel=\"nofollow noopener noreferrer\"");
  }

  @Test
  void handlers_and_styles_go_and_what_they_stood_on_stays() {
    assertThat(SafeHtml.of("<p onclick=\"a()\" style=\"color:red\" id=b class=c>Text</p>", BASE))
        .isEqualTo("<p>Text</p>\n");
    assertThat(SafeHtml.of("[a](javascript:b) ![c](data:image/svg+xml,d)", BASE))
        .doesNotContain("javascript")
        .doesNotContain("<img");
  }

  /** A picture without alternative would be read out by its address. */
  @Test
  void pictures_have_an_alternative_and_no_handler() {
    assertThat(SafeHtml.of("![](a.png) ![Ferry](b.png \"Sunk\")", BASE))
        .isEqualTo(
            "<p><img src=\"https://gazette.example/2026/a.png\" alt=\"\" loading=\"lazy\"> "
                + "<img src=\"https://gazette.example/2026/b.png\" alt=\"Ferry\" title=\"Sunk\" loading=\"lazy\"></p>\n");
    assertThat(SafeHtml.of("<p>a<img alt=Ferry>b</p>", BASE)).isEqualTo("<p>ab</p>\n");
  }

  @Test
  void a_table_keeps_the_span_of_its_cells() {
    String table =
        "<table><tbody><tr><th scope=\"col\">a</th><td colspan=\"2\" rowspan=\"3\">b</td></tr></tbody></table>";
    assertThat(SafeHtml.of(table, BASE)).isEqualTo(table + "\n");
  }

  @Test
  void what_is_escaped_can_stand_in_text_and_attributes() {
    assertThat(SafeHtml.escaped("<a href=\"b\">'c' & &lt;</a>"))
        .isEqualTo("&lt;a href=&quot;b&quot;&gt;&#39;c&#39; &amp; &amp;lt;&lt;/a&gt;");
  }
}
