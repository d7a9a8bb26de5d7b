package news.broadsheet.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleLanguageTest {
  private static final String GERMAN =
      "Die Hafenbehörde teilte am Montag mit, dass die Fähre noch vor Ende des Monats wieder verkehren soll.";
  private static final String PORTUGUESE =
      "A direção do porto anunciou na segunda-feira que a balsa não voltará a navegar antes do fim do mês.";
  private static final String NORWEGIAN =
      "Havnestyret opplyste mandag at fergen skal seile igjen før slutten av måneden, dersom været tillater det.";
  private static final String HAUSA =
      "Hukumar tashar jiragen ruwa ta bayyana ranar Litinin cewa jirgin zai sake tafiya kafin karshen wata.";

  private static ArticleLanguage of(@Nullable String declared, String text) {
    return ArticleLanguage.of(declared, "", text);
  }

  /** Templates declare English whatever the text is; stemmed as English a German text is lost. */
  @Test
  void a_confident_detection_wins() {
    ArticleLanguage language = of("en-GB", GERMAN);
    assertThat(language.taken()).isEqualTo("de");
    assertThat(language.declared()).isEqualTo("en-GB");
    assertThat(language.differs()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"pt-BR", "pt", "PT-br", "por"})
  void what_is_declared_stays_where_it_says_the_same_or_more(String declared) {
    ArticleLanguage language = of(declared, PORTUGUESE);
    assertThat(language.taken()).isEqualTo(declared);
    assertThat(language.differs()).isFalse();
  }

  /** The letters of Bokmål tell Norwegian; which of its two written forms is the paper's to say. */
  @ParameterizedTest
  @CsvSource({"nb", "nn-NO", "no"})
  void of_joined_languages_the_declared_one_stays(String declared) {
    assertThat(of(declared, NORWEGIAN).taken()).isEqualTo(declared);
  }

  /** The detector has never seen Hausa and takes it for its likest neighbour. */
  @Test
  void a_language_that_cannot_be_detected_is_believed() {
    assertThat(of("ha", HAUSA).taken()).isEqualTo("ha");
  }

  @Test
  void what_is_not_declared_is_what_it_looks_like() {
    assertThat(of(null, GERMAN).taken()).isEqualTo("de");
    assertThat(of("und", GERMAN).taken()).isEqualTo("de");
  }

  @Test
  void a_short_text_leaves_it_to_what_is_declared() {
    assertThat(of("en", "Taxi in Berlin").taken()).isEqualTo("en");
    assertThat(of(null, "Taxi in Berlin").taken()).isNull();
    assertThat(of(null, "").detected()).isNull();
  }
}
