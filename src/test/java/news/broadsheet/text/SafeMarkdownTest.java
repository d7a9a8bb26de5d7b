package news.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeMarkdownTest {

  /** Articles are text: what is served must be what was posted wherever nothing runs. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 < 4, 5 > 4 and <3",
        "H<sub>2</sub>O, a<br/>b<br>c",
        "<table>\n<tr><td>1</td></tr>\n</table>",
        "`<script>` is a tag\n\n```\n<script>alert(1)</script>\n```\n\n    <b onclick=x>",
        "[a](https://a.example/?b=c) <https://a.example/> <ana@a.example> [m](mailto:a@b.example)",
        "[a](/b) [c](#d) [e](f.html) ![g](h.png)\n\n[x]: https://a.example/",
        "a \\[b](c) \\\\ & &lt;script&gt;",
        "Dateline: javascript: the language"
      })
  void what_runs_nothing_stays_to_the_letter(String markdown) {
    assertThat(SafeMarkdown.of(markdown)).isEqualTo(markdown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          a <img src=x onerror=b()> c      | a &lt;img src=x onerror=b()> c
          <b onclick=x>a</b>               | &lt;b onclick=x>a</b>
          <javascript:alert(1)>            | &lt;javascript:alert(1)>
          \\<script>                       | &lt;script>
          \\\\<script>                     | \\\\&lt;script>
          [a](javascript:b)                | \\[a](javascript:b)
          ![a](data:image/svg+xml,b)       | !\\[a](data:image/svg+xml,b)
          [a]: vbscript:b                  | \\[a]: vbscript:b
          <!-- a -->                       | &lt;!-- a -->
          """)
  void what_could_run_becomes_the_text_that_it_was_written_as(String markdown, String safe) {
    assertThat(SafeMarkdown.of(markdown)).isEqualTo(safe);
    assertThat(SafeMarkdown.of(safe)).isEqualTo(safe);
  }

  /** A comment that is text does not end the paragraph that makes code of the next line. */
  @Test
  void what_was_code_only_below_markup_is_looked_at_again() {
    assertThat(SafeMarkdown.of("<!-- a\n-->\n    <img src=x onerror=b()>"))
        .isEqualTo("&lt;!-- a\n-->\n    &lt;img src=x onerror=b()>");
  }

  @Test
  void what_could_run_is_found_within_links_and_pictures() {
    assertThat(SafeMarkdown.of("[![a](javascript:b)](https://a.example/)"))
        .isEqualTo("\\[!\\[a](javascript:b)](https://a.example/)");
    assertThat(SafeMarkdown.of("![a [b](javascript:c) d](e.png)"))
        .isEqualTo("!\\[a \\[b](javascript:c) d](e.png)");
  }

  /** Too dense to be read as markup: then nothing of it may be any. */
  @Test
  void of_what_is_too_dense_nothing_is_link_or_tag() {
    String dense = "[a](b) `<i x>` *c*\n[d]: e\n".repeat(600);
    assertThat(SafeMarkdown.of(dense)).isEqualTo("[a]\\(b) `&lt;i x>` *c*\n[d]\\: e\n".repeat(600));
  }
}
