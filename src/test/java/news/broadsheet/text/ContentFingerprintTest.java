package news.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentFingerprintTest {

  private static ContentFingerprint of(String... parts) {
    return ContentFingerprint.of(Arrays.asList(parts));
  }

  /** A scraper that changes its typography must not make a revision of every article. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          "Yes," he said - at last      | “Yes”, he said — at last.
          don't                         | don’t
          п'ять                         | пʼять
          a  b                          | a b
          ﬁne ＡＢＣ                      | fine ABC
          co\u00ADope\u200Brate\uFEFF   | cooperate
          2010-2015                     | 2010–2015
          今天，天气                       | 今天 天气
          -5 degrees                    | −5 degrees
          1'000                         | 1’000
          U.S. | U. S.
          """)
  void typography_does_not_count(String one, String other) {
    assertThat(of(one)).isEqualTo(of(other)).hasSameHashCodeAs(of(other));
  }

  /** Two texts taken for one would lose a correction for ever. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          1.5           | 15
          1.5           | 1 5
          10:30         | 10 30
          1/2           | 12
          10²           | 102
          1½            | 11/2
          -5 degrees    | 5 degrees
          re-sign       | resign
          its           | it's
          may           | May
          $5            | €5
          5%            | 5
          C#            | C
          résumé        | resume
          今天 天气       | 今 天气晴
          every day     | everyday
          """)
  void another_word_or_number_counts(String one, String other) {
    assertThat(of(one)).isNotEqualTo(of(other)).doesNotHaveSameHashCodeAs(of(other));
  }

  @Test
  void what_moves_from_one_part_to_another_counts() {
    assertThat(of("a b", "c")).isNotEqualTo(of("a", "b c")).isNotEqualTo(of("a b c"));
    assertThat(of("a", null, "b")).isNotEqualTo(of("a", "b", null));
  }

  /** So that a later version can add a kind of part without a revision of everything. */
  @Test
  void absent_and_empty_parts_at_the_end_count_for_nothing() {
    assertThat(of("a", null, " … ")).isEqualTo(of("a"));
  }

  /**
   * Every stored fingerprint depends on the rules: who changes this value must re-key what is
   * stored.
   */
  @Test
  void the_rules_are_pinned() {
    assertThat(of("Snow, 1.5 m deep", null, "“Don’t go,” said №5"))
        .hasToString("343c2e51e6a5e3882ebce6ef5495ee46ca752f01bf896a3b9707c67b6e3b8d06");
  }

  @Test
  void it_is_stored_as_32_bytes() {
    ContentFingerprint fingerprint = of("a");
    assertThat(ContentFingerprint.ofBytes(fingerprint.bytes())).isEqualTo(fingerprint);
    assertThat(fingerprint.bytes()).hasSize(32);
    assertThatThrownBy(() -> ContentFingerprint.ofBytes(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("31");
    assertThat(fingerprint).isNotEqualTo(List.of());
  }
}
