package news.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short way is only as good as its agreement with the long one. */
class UnmarkedTest {
  private static final int TEXTS = 50_000;

  private static final String[] PIECES = {
    "a",
    "The ferry left",
    " ",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "\n\n\n",
    "1.",
    "7) ",
    "- ",
    "* ",
    "+",
    "#",
    "##",
    "> ",
    "=",
    "==",
    "---",
    "~~~",
    "(",
    ")",
    "“",
    "”",
    "'",
    "\"",
    "!",
    ".",
    ":",
    "|",
    "é",
    "東京",
    "😀",
    "\u00A0",
    "\u00AD",
    "\u2028",
    "\uFEFF",
    "&",
    "&amp;",
    "<",
    "<b>",
    "*",
    "_",
    "`",
    "[",
    "]",
    "\\",
    "\r",
    "\r\n"
  };

  @Test
  void paragraphs_without_markup_are_what_a_parser_reads() {
    var random = new Random(1);
    int spared = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text =
          IntStream.range(0, 1 + random.nextInt(9))
              .mapToObj(n -> PIECES[random.nextInt(random.nextBoolean() ? 8 : PIECES.length)])
              .collect(Collectors.joining());
      String parsed = new PlainTextWriter(text).write(Markdown.parse(text));
      if (Unmarked.paragraphs(text).isPresent()) {
        spared++;
        assertThat(Unmarked.paragraphs(text)).as(text).contains(parsed);
      }
    }
    // Else the comparison would prove nothing.
    assertThat(spared).isGreaterThan(TEXTS / 10);
  }

  // What most articles look like: if these were parsed, the short way would be of no use.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry left at nine.",
        "LISBON (Wire) - The ferry left at 9.30 - late, as ever.\n\n“It is always late,” she said.\n\nÉvora waits.",
        "渡船九点开。\n\n没有人等。\n"
      })
  void prose_is_spared_the_parser(String text) {
    assertThat(Unmarked.paragraphs(text)).contains(text.strip());
  }

  // Each of these means something to CommonMark, or at least is read otherwise.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "One\ntwo",
        "One  \n\nTwo",
        " One",
        "1. One",
        "One *two*",
        "A &amp; B",
        "One\n \nTwo",
        "[a]: b",
        "One\\*",
        "One\r\nTwo"
      })
  void whatever_may_be_markup_is_left_to_the_parser(String text) {
    assertThat(Unmarked.paragraphs(text)).isEmpty();
  }
}
