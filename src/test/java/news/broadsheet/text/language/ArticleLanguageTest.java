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

  private static final String CHINESE = "港口管理局周一表示，如果天气允许，渡轮将在月底前恢复航行，票价维持不变。";

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

  @Test
  void languages_are_joined_with_their_own_and_no_others() {
    assertThat(of("no", GERMAN).taken()).isEqualTo("de");
    assertThat(of("nor", GERMAN).taken()).isEqualTo("de");
    assertThat(of("de", CHINESE).taken()).isEqualTo("zh");
    assertThat(of("zh-Hant", CHINESE).taken()).isEqualTo("zh-Hant");
  }

  /** Who knows says so; what it looked like and what was declared stay to be seen. */
  @Test
  void what_it_is_said_to_be_counts_for_more_than_what_it_looks_like() {
    ArticleLanguage told = of("en", GERMAN).takenAs("gsw", "en");
    assertThat(told).isEqualTo(new ArticleLanguage("gsw", "en", of("en", GERMAN).detected()));
    assertThat(told.differs()).isTrue();
    assertThat(told.takenAs("gsw", null).differs()).isFalse();
  }

  @Test
  void the_beginning_of_a_text_tells_its_language() {
    assertThat(of(null, "12.".repeat(700) + GERMAN).detected()).isNull();
    assertThat(ArticleLanguage.of(null, GERMAN, "").taken()).isEqualTo("de");
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
