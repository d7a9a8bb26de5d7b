package news.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  private static String plain(String markdown) {
    return PlainText.of(markdown).value();
  }

  @Test
  void a_reader_sees_words_and_not_their_markup() {
    assertThat(
            plain("## The *first* **snow**\n\nRead [the report](https://a.example/r \"t\") `now`."))
        .isEqualTo("The first snow\n\nRead the report now.");
  }

  @Test
  void paragraphs_are_separated_by_a_blank_line_and_a_wrapped_line_goes_on() {
    assertThat(plain("One\n## Two\nThree")).isEqualTo("One\n\nTwo\n\nThree");
    assertThat(plain("One\ntwo.\n\n\n\n> Three  \n> four.")).isEqualTo("One two.\n\nThree\nfour.");
  }

  /** Chinese is wrapped anywhere; a space there would be a word boundary nobody wrote. */
  @Test
  void a_wrapped_line_of_chinese_goes_on_without_a_space() {
    assertThat(plain("今天的天\n气很好 and\n晴")).isEqualTo("今天的天气很好 and 晴");
  }

  /** Scraped text is rarely escaped; what CommonMark does not read as markup must survive. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 * 4 * 5 = 60
          snake_case_name and 2 < 3 > 1
          AT&T said 5 % [sic]
          C# and C++
          """)
  void text_without_markup_passes_unchanged(String text) {
    assertThat(plain(text)).isEqualTo(text);
  }

  /** By the letter of CommonMark these are lists, and renumbering them would falsify years. */
  @Test
  void list_markers_stay_as_they_were_written() {
    assertThat(plain("1986. A good year.\n1990. A better one."))
        .isEqualTo("1986. A good year.\n1990. A better one.");
    assertThat(plain("Who came:\n\n* Ana\n* Bo\n  1) his\n  2) hers\n"))
        .isEqualTo("Who came:\n\n- Ana\n- Bo\n1) his\n2) hers");
    assertThat(plain("- a\n\n- b")).isEqualTo("- a\n\n- b");
    assertThat(plain("Then:\n\n  7. a\n  8. b")).isEqualTo("Then:\n\n7. a\n8. b");
  }

  @Test
  void code_stays() {
    assertThat(plain("```java\nint a;\n```\n\n    indented *text*\n"))
        .isEqualTo("int a;\n\nindented *text*");
  }

  @Test
  void images_rules_and_reference_definitions_are_not_text() {
    assertThat(plain("Before ![a *cat*](cat.png) after [it][1].\n\n---\n\n[1]: https://a.example"))
        .isEqualTo("Before  after it.");
  }

  @Test
  void raw_html_leaves_its_text() {
    assertThat(
            plain(
                "<div class=\"x\"><p>One</p><p>t<b>w</b>o &amp; &#233;&#x2014;&nosuch;</p></div>"))
        .isEqualTo("One\ntwo & é—&nosuch;");
    assertThat(plain("An <em>inline</em> tag")).isEqualTo("An inline tag");
    assertThat(plain("<script>\nalert('no')\n</script>\n\nText")).isEqualTo("Text");
    assertThat(plain("<div>a<style>p{}</STYLE>b<!-- not\nthis -->c</div>")).isEqualTo("abc");
    assertThat(plain("<div>a <- b < c <d")).isEqualTo("a <- b < c <d");
    assertThat(plain("<div>&#0;&#xD800;</div><script>never closed")).isEqualTo("\uFFFD\uFFFD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The well-known editor's note — 3.5 words | 6
          L'été dernier, à Paris                  | 4
          Слово за слово                          | 3
          كلمة واحدة                               | 2
          今天天气很好                                | 3
          東京タワーに行きました                         | 5
          สวัสดีชาวโลก                               | 3
          한국어 문장입니다                            | 2
          … — !                                   | 0
          """)
  void words_are_counted_in_any_script(String text, int words) {
    assertThat(PlainText.of(text).wordCount()).isEqualTo(words);
  }
}
