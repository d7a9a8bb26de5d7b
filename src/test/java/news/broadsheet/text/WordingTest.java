package news.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a text is what its fingerprint is made of; every stored one depends on it. */
class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "“Don’t go,” said №5 — again…   | Don t go said No5 again",
        "It is 1.5 m, 10:30, 1/2; 1,000. | It is 1.5 m 10:30 1/2 1,000",
        "a.b a:b 1. 2 .5 5,              | a b a b 1 2 5 5",
        "-5 (-6) [−7] €-8 a\u00A0–9      | -5 -6 -7 €-8 a -9",
        "5-5 a-5 a - 5 --5 -a            | 5 5 a 5 a 5 5 a",
        "½ ﬁne 10² ＡＢＣ ①               | ½ fine 10² ABC ①",
        "co\u00ADope\u200Brate a\uFE0Fb  | cooperate ab",
        "今天，天气 abc晴。雨              | 今天天气 abc晴雨",
        "今天 abc 今天                    | 今天 abc 今天",
        "한국어 말                        | 한국어 말",
        "п'ять пʼять                     | п ять п ять",
        "5% & C# @b §3 ~a a+b a=b $5     | 5% & C# @b §3 a a+b a=b $5",
        "٣٫٥ ٥٪ 5‰                       | ٣٫٥ ٥٪ 5‰",
        "é e\u0301 हिंदी Ⅻ ☂              | é é हिंदी XII ☂"
      })
  void words_numbers_and_signs_that_are_read_aloud_are_left(String text, String wording) {
    assertThat(Wording.of(text)).isEqualTo(wording);
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "'…', ''", "' … a … ', a", "'-', ''", "-5, -5"})
  void punctuation_at_the_ends_leaves_nothing(String text, String wording) {
    assertThat(Wording.of(text)).isEqualTo(wording);
  }
}
