package news.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest {
  @Inject ArticleRows rows;

  @BeforeEach
  void empty_the_store() {
    rows.empty();
  }

  // Who searches in a language expects its inflections; a store of many languages has no single
  // one.
  @ParameterizedTest
  @CsvSource({
    "en, Ferries were delayed, ferry delays",
    "fr, Les élections législatives, election legislative",
    "de, Die Züge fielen aus, zug",
    "ru, Новые правила перевозок, правило",
    "ar, المدرسة الجديدة في القاهرة, مدرسة",
    "es, Lluvias torrenciales en Málaga, lluvia malaga",
    "tlh, Qapla batlh je, qapla",
    "zh, 东京都政府宣布新计划, 东京",
    "ja, 新しい橋がカタカナで開通, 開通",
    "th, รัฐบาลประกาศแผนใหม่, ประกาศ",
    "ko, 정부는 새로운 계획을 발표했다, 계획",
  })
  void an_article_is_found_as_its_own_language_writes(String tag, String title, String query) {
    rows.article(title).in(tag).store();
    rows.article("Unrelated words").in("en").store();

    assertThat(Found.by(query).titles()).containsExactly(title);
  }

  // The same letters are another word elsewhere: "dies" is a form of "die" in English only.
  @Test
  void the_language_of_the_query_narrows_to_articles_of_that_language() {
    rows.article("The patient dies").in("en").store();
    rows.article("Wir die Bürger").in("de").store();

    assertThat(Found.by("die").titles()).containsExactly("The patient dies");
    assertThat(Found.by("bürger", "lang", "de").titles()).containsExactly("Wir die Bürger");
    assertThat(Found.by("bürger", "lang", "en").titles()).isEmpty();
  }

  @Test
  void words_must_all_occur_unless_or_stands_between() {
    rows.article("Bridge closed").store();
    rows.article("Tunnel closed").store();

    assertThat(Found.by("bridge closed").titles()).containsExactly("Bridge closed");
    assertThat(Found.by("bridge or tunnel").titles())
        .containsExactlyInAnyOrder("Bridge closed", "Tunnel closed");
  }

  @Test
  void a_phrase_keeps_its_order_and_a_hyphen_excludes() {
    rows.article("White house painted").store();
    rows.article("House painted white").store();

    assertThat(Found.by("\"white house\"").titles()).containsExactly("White house painted");
    assertThat(Found.by("painted -\"white house\"").titles())
        .containsExactly("House painted white");
  }

  // "or" and "not" of to_tsquery are a syntax error in the hands of people.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'",
        "a & | b",
        "((",
        "!!!",
        "\"",
        "-",
        "<->",
        "\\",
        ":*",
        "a:B",
        "'; drop table article",
        "%",
        "or or"
      })
  void what_people_type_is_never_an_error(String query) {
    rows.article("Something").store();

    assertThat(Found.by(query).status()).isEqualTo(200);
  }

  // Letters that Unicode normalisation makes longer, words above the limit of a lexeme.
  @ParameterizedTest
  @ValueSource(strings = {"ﷺ", "क", "x", "東", "-", "\"", "a ", "-a "})
  void a_query_of_any_allowed_length_is_answered(String piece) {
    rows.article("Something").store();

    String longest = piece.repeat(1000 / piece.length());
    assertThat(Found.by(longest).status()).isEqualTo(200);
    assertThat(Found.by(longest + "xxx").status()).isEqualTo(400);
  }

  // An empty query must not mean everything.
  @Test
  void a_query_of_stop_words_or_punctuation_finds_nothing() {
    rows.article("The end").in("en").store();

    assertThat(Found.by("the").titles()).isEmpty();
    assertThat(Found.by("?!").titles()).isEmpty();
    assertThat(Found.by("the").total()).isEqualTo("0 exact");
  }

  @Test
  void a_word_of_the_title_weighs_more_than_of_the_summary_than_of_the_body() {
    rows.article("One").body("A harbour.").store();
    rows.article("Harbour two").body("Words.").store();
    rows.article("Three").summary("A harbour.").store();

    assertThat(Found.by("harbour").titles()).containsExactly("Harbour two", "Three", "One");
  }

  @Test
  void only_the_parts_asked_for_are_searched() {
    rows.article("Harbour").body("Ferry").store();
    rows.article("Ferry").summary("Harbour").store();

    assertThat(Found.by("harbour", "searchIn", "title").titles()).containsExactly("Harbour");
    assertThat(Found.by("harbour", "searchIn", "summary,body").titles()).containsExactly("Ferry");
    assertThat(Found.by("\"harbour ferry\"", "searchIn", "title").titles()).isEmpty();
  }

  // A word that is excluded from the title may well stand in the body.
  @Test
  void exclusion_too_is_of_the_parts_asked_for() {
    rows.article("Harbour").body("Ferry").store();

    assertThat(Found.by("harbour -ferry", "searchIn", "title").titles()).containsExactly("Harbour");
    assertThat(Found.by("harbour -ferry").titles()).isEmpty();
  }

  @Test
  void removed_articles_are_not_found() {
    rows.remove(rows.article("Harbour").store());

    assertThat(Found.by("harbour").titles()).isEmpty();
  }

  @Test
  void hits_come_in_the_order_asked_for() {
    rows.article("Harbour old").published("2020-01-01").store();
    rows.article("Harbour new").published("2024-01-01").store();
    rows.article("Harbour between").published("2022-01-01").store();

    assertThat(Found.by("harbour", "sort", "newest").titles())
        .containsExactly("Harbour new", "Harbour between", "Harbour old");
    assertThat(Found.by("harbour", "sort", "oldest").titles())
        .containsExactly("Harbour old", "Harbour between", "Harbour new");
  }

  // A client that misspells a value must not be answered as if it had said nothing.
  @ParameterizedTest
  @CsvSource({
    "sort, best",
    "sort, RELEVANCE",
    "searchIn, title;body",
    "searchIn, 'title,title'",
    "highlight, yes",
    "explain, 1",
    "freshness, 0",
    "limit, 0",
    "limit, 201",
    "limit, ten",
    "limit, 99999999999",
    "lang, english language",
    "cursor, abc",
    "from, yesterday",
    "to, 2024-01-01T10:00",
    "language, _",
    "source, ' '",
  })
  void a_value_without_meaning_is_refused_by_name(String name, String value) {
    Found found = Found.by("harbour", name, value);

    assertThat(found.status()).isEqualTo(400);
    assertThat(found.violations()).containsExactly(name);
  }

  @Test
  void a_query_must_hold_something_and_no_nul() {
    assertThat(Found.by(" ").violations()).containsExactly("q");
    assertThat(Found.by("a\0b").violations()).containsExactly("q");
    assertThat(Found.by("a", "author", "a\0b").violations()).containsExactly("author");
    assertThat(Found.by("a", "from", "2024-02-01", "to", "2024-01-31").violations())
        .containsExactly("from");
  }

  @Test
  void every_filter_narrows_the_search() {
    rows.article("Harbour A")
        .in("pt-BR")
        .source("gazette")
        .host("www.gazette.example")
        .section("Town")
        .authors("Marta Quill", "Ann Other")
        .tags("ferry", "sea")
        .published("2024-05-01T23:30:00Z")
        .store();
    rows.article("Harbour B")
        .in("pt")
        .source("courier")
        .host("courier.example")
        .section("town")
        .published("2024-05-02")
        .store();

    for (List<String> filter :
        List.of(
            List.of("source", "gazette"),
            List.of("language", "PT-br"),
            List.of("author", " MARTA quill"),
            List.of("tag", "sea"),
            List.of("section", "Town"),
            List.of("host", "Gazette.example"),
            List.of("host", "www.gazette.example"),
            List.of("to", "2024-05-01"),
            List.of("to", "2024-05-01T23:30:00Z"))) {
      assertThat(Found.by("harbour", filter.get(0), filter.get(1)).titles())
          .as("%s", filter)
          .containsExactly("Harbour A");
    }
    assertThat(Found.by("harbour", "from", "2024-05-02T02:00:00+02:00").titles())
        .containsExactly("Harbour B");
    assertThat(Found.by("harbour", "language", "pt").titles()).hasSize(2);
    assertThat(Found.by("harbour", "from", "2024-05-01", "to", "2024-05-02").titles()).hasSize(2);
    assertThat(Found.by("harbour", "source", "unknown").titles()).isEmpty();
    assertThat(Found.by("harbour", "tag", "Sea").titles()).isEmpty();
  }

  @Test
  void the_source_may_be_named_by_its_id() {
    rows.article("Harbour A").source("gazette").store();
    rows.article("Harbour B").source("courier").store();
    String id = Found.by("harbour", "source", "courier").string("items[0].article.source.id");

    assertThat(Found.by("harbour", "source", id).titles()).containsExactly("Harbour B");
  }

  @Test
  void a_hit_shows_the_article_without_its_body() {
    rows.article("Harbour").body("Ferry").section("Town").tags("sea").store();

    Found found = Found.by("harbour");
    assertThat(found.string("items[0].article.section")).isEqualTo("Town");
    assertThat(found.string("items[0].article.publishedAt")).isEqualTo("2024-05-01");
    assertThat(found.string("items[0].article.source.slug")).isEqualTo("gazette");
    assertThat(found.string("items[0].article.body")).isNull();
    assertThat(found.score(0)).isPositive();
  }
}
