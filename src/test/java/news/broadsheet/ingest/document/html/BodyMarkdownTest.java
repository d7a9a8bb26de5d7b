package news.broadsheet.ingest.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.text.PlainText;
import news.broadsheet.url.whatwg.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page shows by its markup its Markdown shows too, and nothing else. */
class BodyMarkdownTest {

  private static String markdown(String html) {
    return HtmlFragment.of(html, HttpUrl.parse("https://gazette.example/ferry")).markdown();
  }

  /** The headline is the page's first level; what stands in the body is below it. */
  @ParameterizedTest
  @CsvSource({"h1, ##", "h2, ##", "h3, ###", "h6, ######"})
  void headings_begin_below_the_headline(String tag, String marks) {
    assertThat(markdown("<" + tag + ">The <b>ferry</b><br>sank</" + tag + "><p>It rose."))
        .isEqualTo(marks + " The ferry sank\n\nIt rose.");
  }

  @Test
  void lists_are_nested_and_numbered_as_they_are_printed() {
    assertThat(
            markdown(
                "<ul><li>a<ul><li>b<li>c</ul><li>d</ul><p>e<ol start=9><li>f<li>g</ol><menu><li>h</menu>"))
        .isEqualTo("- a\n  - b\n  - c\n- d\n\ne\n\n9. f\n10. g\n- h");
    assertThat(markdown("<ol start=x><li>a</ol>")).isEqualTo("1. a");
    assertThat(markdown("<ol><li>a<ol><li>b</ol><li>c</ol>")).isEqualTo("1. a\n  1. b\n2. c");
  }

  /** Only the first paragraph of an item is one; the others go on below it. */
  @Test
  void a_list_item_of_several_paragraphs_is_one_item() {
    assertThat(markdown("<ol><li><p>a</p><p>b<br>c</p></li><li>d</ol>"))
        .isEqualTo("1. a\n\n  b  \n  c\n\n2. d");
    assertThat(markdown("<ul><li>a<br>b</ul>")).isEqualTo("- a  \n  b");
  }

  @Test
  void the_paragraphs_of_a_quote_stay_one_quote() {
    assertThat(
            markdown(
                "<blockquote><p>a<br>b</p><p>c</p></blockquote><blockquote>d</blockquote><p>e"))
        .isEqualTo("> a  \n> b\n>\n> c\n\n> d\n\ne");
    assertThat(markdown("<blockquote><ul><li>a</ul></blockquote>")).isEqualTo("- a");
    assertThat(markdown("<blockquote><ul>a</ul></blockquote>")).isEqualTo("> a");
  }

  @Test
  void code_keeps_its_lines() {
    assertThat(markdown("<p>a</p><pre>\nint a;\n\n  <b>int</b> b;\n</pre><p>c"))
        .isEqualTo("a\n\n    int a;\n    \n      int b;\n\nc");
  }

  /** Its indentation is all that keeps code from being read as markup, also at the very start. */
  @Test
  void a_text_that_begins_with_code_begins_with_its_indentation() {
    String markdown = markdown("<pre>a &lt;b> *c*</pre><p>d");
    assertThat(markdown).isEqualTo("    a <b> *c*\n\nd");
    assertThat(PlainText.of(markdown).value()).isEqualTo("a <b> *c*\n\nd");
  }

  @Test
  void the_cells_of_a_row_stand_on_one_line() {
    assertThat(markdown("<table><tr><th>a<td>b<tr><td>c<td>d</table>")).isEqualTo("a | b\n\nc | d");
    assertThat(markdown("<table><tr><td>a<td><p>b</table>")).isEqualTo("a\n\nb");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "a <b>b</b> c                          ; a **b** c",
        "a <strong>b</strong>, c               ; a **b**, c",
        "<em>a</em> <i>b</i> <cite>c</cite>    ; *a* *b* *c*",
        "<b><i>a</i></b>                       ; ***a***",
        "<b>a <i>b</i> c</b>                   ; **a** ***b*** **c**",
        "<b> a </b>b                           ; **a** b",
        "a<b> b</b>                            ; a **b**",
        "<b>a</b><b>b</b>                      ; **ab**",
        "<b> </b>a                             ; a",
        "un<b>believ</b>able                   ; un**believ**able",
        "<b>(a)</b>b                           ; (a)b",
        "a<b>(b)</b>                           ; a(b)"
      })
  void emphasis_is_marked_where_markdown_can_say_it(String html, String markdown) {
    assertThat(markdown("<p>" + html)).isEqualTo(markdown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a <a href=/b>b</a> c           | a [b](https://gazette.example/b) c",
        "a<a href=/b> b </a>c           | a [b](https://gazette.example/b) c",
        "<a href=/b>b <b>c</b></a>      | [b **c**](https://gazette.example/b)",
        "<a href=/b>b</a><a href=/c>c</a> | [b](https://gazette.example/b)[c](https://gazette.example/c)",
        "<a href='/b (c)\\d'>b</a>      | [b](https://gazette.example/b%20%28c%29/d)",
        "<a href=/b> </a>c              | c",
        "<a href=#b>b</a>               | b",
        "<a href=''>b</a>               | b",
        "<a name=b>b</a>                | b"
      })
  void a_link_leads_where_it_led(String html, String markdown) {
    assertThat(markdown("<p>" + html)).isEqualTo(markdown);
  }

  @Test
  void an_address_too_long_to_be_kept_is_none() {
    assertThat(markdown("<a href='https://g.example/" + "b".repeat(1982) + "'>a</a>"))
        .startsWith("[a](https://g.example/bbb");
    assertThat(markdown("<a href='https://g.example/" + "b".repeat(1983) + "'>a</a>"))
        .isEqualTo("a");
    assertThat(markdown("<a href='https://g.example/" + "ä".repeat(1000) + "'>a</a>"))
        .isEqualTo("a");
  }

  /** Whatever Markdown would take for a mark of its own at the start of a line. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# a",
        "> a",
        "=== a",
        "~~~ a",
        "| a",
        "- a",
        "+ a",
        "--- a",
        "1. a",
        "1) a",
        "123456789. a",
        "* a",
        "_a_ b",
        "a `b` c",
        "[a]: b",
        "\\a",
        "-",
        "&amp;amp; a",
        "&amp;#35; a"
      })
  void what_looks_like_markup_is_text(String text) {
    String printed = text.replace("&amp;", "&");
    assertThat(PlainText.of(markdown("<p>" + text + "<p>b")).value().split("\n\n", -1)[0])
        .isEqualTo(printed.equals("-") ? "b" : printed);
    assertThat(PlainText.of(markdown("<p>z<br>" + text)).value())
        .isEqualTo(printed.equals("-") ? "z\n-" : "z\n" + printed);
  }

  /** A backslash where none is needed would be printed by whoever shows the text as it is. */
  @ParameterizedTest
  @ValueSource(
      strings = {"-a", "1.5 a", "snake_case_name", "a # b", "a > b", "AT&amp;T", "1234567890. a"})
  void what_only_resembles_markup_is_not_escaped(String text) {
    assertThat(markdown("<p>" + text)).isEqualTo(text.replace("&amp;", "&"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a<script>b</script>c                  | ac",
        "a<div hidden>b</div>c                 | ac",
        "a<span style='DISPLAY : none'>b</span>c | ac",
        "a<span style='visibility:hidden'>b</span>c | ac",
        "a<span style='color:red'>b</span>c    | abc",
        "a<!-- b -->c                          | ac",
        "a<x-word>b</x-word>c                  | a/b/c",
        "<span>a<x-word>b</x-word>c</span>     | abc",
        "a<br><br>b<br>c                       | a/b c",
        "<br>a<br> <br>b                       | a/b",
        "<p>***<p>a                            | a",
        "<select><option>a</select>b           | b"
      })
  void only_what_people_are_shown_is_text(String html, String text) {
    assertThat(PlainText.of(markdown(html)).value().replace("\n\n", "/").replace('\n', ' '))
        .isEqualTo(text);
  }

  @Test
  void any_white_space_is_one_space() {
    assertThat(markdown("<p>a\n  b&nbsp;c\td<span> </span> e<b> </b>")).isEqualTo("a b c d e");
  }

  @Test
  void a_line_of_html_is_plain() {
    assertThat(HtmlFragment.line(" <b>Ferry</b>&nbsp;sinks\n &amp; floats "))
        .isEqualTo("Ferry sinks & floats");
  }

  @Test
  void without_the_address_of_the_page_relative_links_are_only_text() {
    assertThat(
            HtmlFragment.of("<a href=/b>a</a> <a href=https://g.example/>c</a>", null).markdown())
        .isEqualTo("a [c](https://g.example/)");
  }
}
