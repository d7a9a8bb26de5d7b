package news.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchLanguageTest {

  @ParameterizedTest
  @CsvSource({
    "en, english", "en-GB, english", "pt_BR, portuguese", "DE, german", "nb, norwegian",
    "nn-NO, norwegian", "no, norwegian", "sr-Latn, serbian", "deu, german", "in, indonesian",
    "id, indonesian", "zh-Hans, simple", "x-klingon, simple", "'', simple", ", simple"
  })
  void a_language_tag_names_a_configuration(String tag, String configuration) {
    assertThat(SearchLanguage.of(tag).configuration()).isEqualTo(configuration);
  }

  /** A name that PostgreSQL 15 lacks would fail every insert of that language. */
  @Test
  void the_configurations_are_those_of_postgresql_15() {
    assertThat(Arrays.stream(SearchLanguage.values()).map(SearchLanguage::configuration))
        .containsExactly(
            "simple",
            "arabic",
            "armenian",
            "basque",
            "catalan",
            "danish",
            "dutch",
            "english",
            "finnish",
            "french",
            "german",
            "greek",
            "hindi",
            "hungarian",
            "indonesian",
            "irish",
            "italian",
            "lithuanian",
            "nepali",
            "norwegian",
            "portuguese",
            "romanian",
            "russian",
            "serbian",
            "spanish",
            "swedish",
            "tamil",
            "turkish",
            "yiddish");
  }
}
