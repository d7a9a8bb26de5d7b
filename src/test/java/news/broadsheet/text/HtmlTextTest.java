package news.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scrapers leave pieces of HTML in their Markdown, seldom whole ones. */
class HtmlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a<b>b</b>c                         | abc",
        "a<br>b<hr/>c                       | a/b/c",
        "<p>a</p>   <p>b                    | a/b",
        "<div class=\"x\">a</DIV>b          | a/b",
        "<Span>a</SPAN><h2>b                | a/b",
        "a<!-- b > <i>c --><!-->d -->e      | ae",
        "a<!-- never closed                 | a",
        "<SCRIPT type=x>a > b</sCript >c    | c",
        "a</script>b</style>c               | abc",
        "a<style>never closed               | a",
        "a<script>b</script                 | a",
        "<!DOCTYPE html><?xml version?>a    | a"
      })
  void tags_comments_and_scripts_are_not_text(String html, String text) {
    assertThat(HtmlText.of(html).replace('\n', '/')).isEqualTo(text);
  }

  @Test
  void blank_lines_between_blocks_are_one_line_end() {
    assertThat(HtmlText.of("<p>a</p> \t\n\n  <p> b</p>\n")).isEqualTo("a\nb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a < b", "a <- b", "</>", "<", "a <b", "a <b < c", "&", "& a;", "&a;"})
  void what_cannot_be_a_tag_or_a_reference_stays(String text) {
    assertThat(HtmlText.of(text)).isEqualTo(text);
  }

  /** Behind a tag that never ends there are none, or a text of signs would be read for ever. */
  @ParameterizedTest
  @CsvSource({"a<b, a<b", "<i>a</i><b c, a<b c"})
  void the_last_tag_may_lack_its_end(String html, String text) {
    assertThat(HtmlText.of(html)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "&lt;&gt;&amp;&quot;  | <>&\"",
        "a&apos;b             | a'b",
        "a&nbsp;b             | a\u00A0b",
        "a&ndash;&mdash;b     | a–—b",
        "a&hellip;            | a…",
        "&#65;&#x42;&#X43;    | ABC",
        "&#128512;            | 😀",
        "&nosuch;&AMP;        | &nosuch;&AMP;",
        "&amp;lt;             | &lt;",
        "&#0;&#55296;&#xDFFF; | \uFFFD\uFFFD\uFFFD",
        "&#1114112;&#xFFFFFF; | \uFFFD\uFFFD",
        "&#x10FFFF;           | \uDBFF\uDFFF",
        "&#12345678;          | &#12345678;"
      })
  void references_are_what_they_stand_for(String html, String text) {
    assertThat(HtmlText.of(html)).isEqualTo(text);
  }
}
