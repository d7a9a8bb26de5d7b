package news.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {

  /** As newsrooms count: a compound is one word, however its hyphen is written. */
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "one, 1",
    "well-known, 1",
    "well\u2010known, 1",
    "well\u2011known, 1",
    "well\u00ADknown, 1",
    "well–known, 2",
    "well--known, 2",
    "well - known, 2",
    "mother-in-law, 1",
    "-one, 1",
    "one-, 1",
    "one- two, 2",
    "3.5 5-year 10-20, 3",
    "one/two, 2"
  })
  void a_hyphen_joins_what_stands_on_both_sides_of_it(String text, int words) {
    assertThat(WordCount.of(text)).isEqualTo(words);
  }
}
