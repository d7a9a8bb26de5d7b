package news.broadsheet.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nobody writes Greek in Armenian letters: there the writing tells, and how much of it there is.
 */
class ScriptLanguageTest {

  private static Optional<DetectedLanguage> of(String text) {
    return ScriptLanguage.of(Sample.of(text));
  }

  /** A few letters may be a name in a text of another language. */
  @ParameterizedTest
  @CsvSource({
    "α, 30, el, 1.0",
    "α, 15, el, 0.5",
    "α, 300, el, 1.0",
    "東, 10, zh, 1.0",
    "東, 5, zh, 0.5",
    "の, 5, ja, 0.5",
    "カ, 5, ja, 0.5",
    "한, 5, ko, 0.5",
    "ა, 30, ka, 1.0",
    "ક, 30, gu, 1.0"
  })
  void the_more_letters_the_surer(String letter, int times, String language, double confidence) {
    assertThat(of(letter.repeat(times))).contains(new DetectedLanguage(language, confidence));
  }

  @Test
  void letters_of_another_script_make_it_less_sure() {
    assertThat(of("α".repeat(20) + "a".repeat(10))).contains(new DetectedLanguage("el", 0.88));
    assertThat(of("α".repeat(16) + "a".repeat(15)).map(DetectedLanguage::tag)).contains("el");
    assertThat(of("α".repeat(15) + "a".repeat(15))).isEmpty();
    assertThat(of("한".repeat(11) + "a".repeat(30)).map(DetectedLanguage::tag)).contains("ko");
    assertThat(of("한".repeat(10) + "a".repeat(30))).isEmpty();
  }

  /** Chinese texts quote Japanese names; Japanese ones never do without kana for long. */
  @Test
  void ideographs_are_japanese_where_a_tenth_is_kana() {
    assertThat(of("東".repeat(9) + "の")).contains(new DetectedLanguage("ja", 1.0));
    assertThat(of("東".repeat(10) + "の")).contains(new DetectedLanguage("zh", 1.0));
    assertThat(of("東".repeat(9) + "カ")).contains(new DetectedLanguage("ja", 1.0));
  }

  @Test
  void scripts_of_several_languages_tell_none() {
    assertThat(of("a".repeat(100))).isEmpty();
    assertThat(of("д".repeat(100))).isEmpty();
    assertThat(of("")).isEmpty();
  }

  /** Marks belong to any script, so that a text in capitals with accents is not half of one. */
  @Test
  void marks_that_belong_to_any_script_do_not_count() {
    assertThat(of("α\u0301".repeat(15))).contains(new DetectedLanguage("el", 0.5));
    assertThat(of("αー".repeat(15))).contains(new DetectedLanguage("el", 0.5));
  }

  @Test
  void some_languages_are_told_so_and_others_not() {
    assertThat(ScriptLanguage.tells("el")).isTrue();
    assertThat(ScriptLanguage.tells("en")).isFalse();
    assertThat(LanguageDetector.tells("el")).isTrue();
    assertThat(LanguageDetector.tells("en")).isTrue();
    assertThat(LanguageDetector.tells("ha")).isFalse();
  }
}
