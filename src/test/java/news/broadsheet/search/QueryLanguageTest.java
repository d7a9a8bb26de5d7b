package news.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the operators of a query find. */
@QuarkusTest
class QueryLanguageTest {
  @Inject ArticleRows rows;

  @BeforeEach
  void two_articles() {
    rows.empty();
    rows.article("Ferry harbour")
        .body("The old pier closes. Ticket offices remain.")
        .in("en")
        .source("gazette")
        .host("www.gazette.example")
        .authors("Ada Quill")
        .tags("sea")
        .published("2024-05-01")
        .store();
    rows.article("Ponte fechada")
        .body("O ferry harbour continua.")
        .in("pt-BR")
        .source("correio")
        .host("correio.example")
        .published("2023-12-31T23:30:00Z")
        .store();
  }

  @ParameterizedTest
  @CsvSource({
    "title:ferry",
    "title:\"ferry harbour\"",
    "harbour title:ferri*",
    "ferr* -fechada",
    "harbour author:\"ada quill\"",
    "harbour source:gazette",
    "source:gazette",
    "harbour tag:sea",
    "harbour lang:en",
    "harbour site:gazette.example",
    "harbour after:2024",
    "harbour after:2024-05-01",
    "harbour after:2024 before:2025-01",
    "harbour -source:correio",
    "harbour -lang:pt",
    "-tag:none -source:correio",
    "tickets or source:gazette",
    "the source:gazette",
    "ticket* harbour"
  })
  void these_find_the_first_alone(String query) {
    assertThat(Found.by(query).titles()).containsExactly("Ferry harbour");
  }

  @ParameterizedTest
  @CsvSource({
    "title:pier",
    "harbour before:2023",
    "harbour after:2024-05-02",
    "harbour author:ada",
    "harbour -ferry",
    "\"harbour ferry\"",
    "harbour -site:gazette.example -site:correio.example"
  })
  void these_find_nothing(String query) {
    assertThat(Found.by(query).titles()).isEmpty();
  }

  @Test
  void alternatives_may_be_fields() {
    assertThat(Found.by("source:correio or tag:sea").titles()).hasSize(2);
    assertThat(Found.by("closes or fechada").titles()).hasSize(2);
    assertThat(Found.by("closes or source:correio harbour").titles()).hasSize(2);
  }

  // Nobody can mend a query of three lines without knowing where it is wrong.
  @Test
  void an_error_says_at_which_character() {
    Found found = Found.by("harbour before:soon");

    assertThat(found.violations()).containsExactly("q");
    assertThat(found.string("violations[0].message"))
        .isEqualTo("at character 16: before: must be a day, a month or a year, such as 2024-05-01");
  }

  // A user who wonders about a result sees what became of the query.
  @Test
  void a_query_is_explained_on_demand() {
    Found found = Found.by("Harbours or pier -tag:none", "explain", "true");

    assertThat(found.string("explain.query.all[0].any[0].word")).isEqualTo("Harbours");
    assertThat(found.string("explain.query.all[1].not.field")).isEqualTo("tag");
    assertThat(found.strings("explain.words.lexeme")).contains("harbour", "pier");
    assertThat(Found.by("Harbours").string("explain")).isNull();
  }

  // A question in whole sentences has words that no article has.
  @Test
  void of_a_sentence_some_words_do_where_few_articles_have_all() {
    Found sentence = Found.by("when does the old pier of our harbour close for repairs");
    assertThat(sentence.string("match")).isEqualTo("any");
    assertThat(sentence.titles()).containsExactly("Ferry harbour", "Ponte fechada");

    assertThat(Found.by("old pier repairs").titles()).isEmpty();
    assertThat(Found.by("when does the old pier of our harbour close -ferry").titles()).isEmpty();
    assertThat(Found.by("old pier harbour repairs", "sort", "newest").titles()).isEmpty();
  }

  // Who follows events wants the new ones first among those that match alike.
  @Test
  void freshness_counts_where_it_is_asked_for() {
    rows.article("Lamp of old").body("Words.").published("2001-01-01").store();
    rows.article("Today")
        .body("A lamp.")
        .published(LocalDate.now(ZoneOffset.UTC).toString())
        .store();

    assertThat(Found.by("lamp").titles()).containsExactly("Lamp of old", "Today");
    assertThat(Found.by("lamp", "freshness", "30").titles())
        .containsExactly("Today", "Lamp of old");
  }
}
