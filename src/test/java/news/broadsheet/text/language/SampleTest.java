package news.broadsheet.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

  @ParameterizedTest
  @CsvSource({
    "'The Ferry,  sank: 12 times!', 'the ferry sank times '",
    "'  A', a",
    "'É\u0301ß', é\u0301ß",
    "'', ''",
    "'हिंदी 12', 'हिंदी '"
  })
  void a_sample_is_small_letters_with_single_spaces(String text, String letters) {
    assertThat(Sample.of(text).letters()).isEqualTo(letters);
  }

  /** A table of figures is as long as any text; letters are looked for in its beginning only. */
  @Test
  void a_sample_ends_after_enough_letters_or_enough_text() {
    assertThat(Sample.of("a".repeat(900)).letters()).isEqualTo("a".repeat(800));
    assertThat(Sample.of("1".repeat(3199) + "ab").letters()).isEqualTo("a");
    assertThat(Sample.of("1".repeat(3200) + "ab").letters()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "A, a", "Z, z", "@, @", "[, [", "z, z", "É, é", "ẞ, ß", "Ạ, ể", "ỹ, ể", "ỿ, ể", "ἀ, ἀ", "Ș, ş",
    "ș, ş", "Ț, ţ", "ț, ţ", "ی, ي"
  })
  void letters_that_the_profiles_do_not_tell_apart_are_one(char letter, char folded) {
    assertThat(Fold.of(letter)).isEqualTo(folded);
  }

  @Test
  void a_confidence_is_in_hundredths_and_never_more_than_it_is() {
    assertThat(DetectedLanguage.of("en", 0.8999)).isEqualTo(new DetectedLanguage("en", 0.89));
    assertThat(new DetectedLanguage("en", 0.9).confident()).isTrue();
    assertThat(new DetectedLanguage("en", 0.89).confident()).isFalse();
  }

  @Test
  void pairs_and_threes_of_letters_are_told_apart() {
    assertThat(Profile.isPair(Profile.key('a', '\uFFFF'))).isTrue();
    assertThat(Profile.isPair(Profile.key('\u0001', 'a', 'b'))).isFalse();
    assertThat(Profile.key('a', 'b')).isNotEqualTo(Profile.key('b', 'a'));
    assertThat(Profile.key('a', 'b', 'c')).isNotEqualTo(Profile.key('b', 'a', 'c'));
  }
}
