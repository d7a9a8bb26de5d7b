package news.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With bounds so small that a few articles pass them. */
@QuarkusTest
@TestProfile(SearchPagesTest.SmallBounds.class)
class SearchPagesTest {
  @Inject ArticleRows rows;

  public static final class SmallBounds implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "broadsheet.search.rank-window", "12",
          "broadsheet.search.count-limit", "24",
          // Without statistics PostgreSQL expects one match, and gives up at twenty-five.
          "broadsheet.search.reach", "0.5");
    }
  }

  @BeforeEach
  void empty_the_store() {
    rows.empty();
  }

  // Scores and days repeat, so every order needs its tie-break; the count decides how it is walked.
  @ParameterizedTest
  @CsvSource({
    "relevance, 10",
    "newest, 10",
    "oldest, 10",
    "newest, 30",
    "oldest, 30",
    "relevance, 12"
  })
  void pages_neither_skip_nor_repeat_while_articles_are_added(String sort, int stored) {
    List<String> titles = store(0, stored);
    List<String> seen = new ArrayList<>();

    Found page = Found.by("harbour", "sort", sort, "limit", "3");
    seen.addAll(page.titles());
    for (int round = 1; page.nextCursor() != null; round++) {
      store(1000 * round, 1000 * round + 2);
      page = Found.by("harbour", "sort", sort, "limit", "3", "cursor", page.nextCursor());
      seen.addAll(page.titles());
      if (round > 30) {
        // Newer articles are met when the oldest come first; the first ones are what counts.
        break;
      }
    }

    assertThat(seen).doesNotHaveDuplicates().containsAll(titles);
  }

  // Had the window moved with new articles, the last page would miss the oldest of the first one.
  @Test
  void the_window_of_ranked_articles_stays_where_the_first_page_put_it() {
    store(0, 15);
    Found page = Found.by("harbour", "limit", "5");
    List<String> seen = new ArrayList<>(page.titles());
    assertThat(page.total()).isEqualTo("15 atLeast");
    assertThat(page.response().<Integer>path("ranked")).isEqualTo(12);
    assertThat(Found.by("\"harbour 7\"").response().<Object>path("ranked")).isNull();

    while (page.nextCursor() != null) {
      page = Found.by("harbour", "limit", "5", "cursor", page.nextCursor());
      assertThat(page.response().<Integer>path("ranked")).isEqualTo(12);
      seen.addAll(page.titles());
      if (seen.size() == 10) {
        store(100, 104);
      }
    }

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(
            seen.stream()
                .filter(title -> Integer.parseInt(title.substring("Harbour ".length())) < 100))
        .hasSize(12);
  }

  // Matches are looked for where enough of them should be; but news stop, and start again.
  @ParameterizedTest
  @CsvSource({"newest", "oldest", "relevance"})
  void a_common_word_is_found_where_it_stands_in_a_part_of_the_time_only(String sort) {
    for (int day = 1; day <= 25; day++) {
      rows.article("Pier").published("2001-01-%02d".formatted(day)).store();
      rows.article("Pier").published("2040-01-%02d".formatted(day)).store();
    }
    List<String> titles = store(0, 45);

    assertThat(Found.by("harbour", "sort", sort, "limit", "5").titles())
        .hasSize(5)
        .isSubsetOf(titles);
  }

  // To find out takes long, so fewer are wanted; and what was ranked is said as it is.
  @Test
  void phrases_of_common_words_are_found_in_a_shorter_stretch() {
    for (int day = 1; day <= 60; day++) {
      rows.article("The old harbour " + day)
          .published("2024-%02d-%02d".formatted(3 + day / 28, 1 + day % 28))
          .store();
    }

    Found page = Found.by("\"old harbour\"", "limit", "5");
    assertThat(page.titles()).hasSize(5);
    assertThat(page.total()).isEqualTo("25 atLeast");
    int ranked = page.response().path("ranked");
    assertThat(ranked).isBetween(6, 12);
    Found next = Found.by("\"old harbour\"", "limit", "5", "cursor", page.nextCursor());
    assertThat(next.response().<Integer>path("ranked")).isEqualTo(ranked);
  }

  // A day is all that is known of when most articles were published, and no time lies within it.
  @ParameterizedTest
  @CsvSource({"newest", "oldest", "relevance"})
  void a_common_word_is_found_where_all_its_articles_are_of_one_day(String sort) {
    for (int i = 0; i < 60; i++) {
      rows.article("Harbour " + i).published("2024-05-01").store();
    }

    Found page = Found.by("harbour", "sort", sort, "limit", "5");
    assertThat(page.titles()).hasSize(5);
    assertThat(page.string("nextCursor")).isNotNull();
  }

  @Test
  void totals_above_the_limit_are_lower_bounds() {
    store(0, 24);
    assertThat(Found.by("harbour", "sort", "newest").total()).isEqualTo("24 exact");
    store(24, 60);
    Found page = Found.by("harbour", "sort", "newest", "limit", "5");
    assertThat(page.total()).isEqualTo("25 atLeast");
    assertThat(page.response().<Integer>path("total.estimate")).isGreaterThanOrEqualTo(25);
    Found next = Found.by("harbour", "sort", "newest", "limit", "5", "cursor", page.nextCursor());
    assertThat(next.total()).isEqualTo("25 atLeast");
    assertThat(Found.by("harbour", "limit", "5").total()).isEqualTo("25 atLeast");
    assertThat(Found.by("\"harbour 7\"").total()).isEqualTo("1 exact");
  }

  // How common words are changes with every article; the weights of the first page hold for all.
  @Test
  void pages_of_several_words_go_on_although_their_weights_would_change() {
    for (int i = 0; i < 9; i++) {
      rows.article("Pier " + i).body("Harbour ".repeat(i + 1)).store();
    }
    List<String> seen = new ArrayList<>();
    Found page = Found.by("pier harbour", "limit", "2");
    seen.addAll(page.titles());
    while (page.nextCursor() != null) {
      for (int i = 0; i < 10; i++) {
        rows.article("Lighthouse").body("Harbour").published("2001-01-01").store();
      }
      page = Found.by("pier harbour", "limit", "2", "cursor", page.nextCursor());
      seen.addAll(page.titles());
    }

    assertThat(seen).doesNotHaveDuplicates().hasSize(9);
  }

  // The rows after a key mean nothing in another order or among others.
  @Test
  void a_cursor_belongs_to_its_query() {
    store(0, 4);
    String cursor = Found.by("harbour", "limit", "2").nextCursor();

    for (Found other :
        List.of(
            Found.by("port", "cursor", cursor),
            Found.by("harbour", "cursor", cursor, "sort", "newest"),
            Found.by("harbour", "cursor", cursor, "lang", "en"),
            Found.by("harbour", "cursor", cursor, "searchIn", "title"),
            Found.by("harbour", "cursor", cursor, "tag", "sea"))) {
      assertThat(other.violations()).containsExactly("cursor");
    }
    assertThat(Found.by("harbour", "cursor", cursor, "limit", "1").titles()).hasSize(1);
  }

  /** Several on each day, of two different scores. */
  private List<String> store(int from, int to) {
    List<String> titles = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String title = "Harbour " + i;
      rows.article(title)
          .body(i % 2 == 0 ? "The harbour." : "Words.")
          .published(
              i < 100
                  ? "2024-05-%02d".formatted(1 + i / 3)
                  : "2024-06-%02d".formatted(1 + i / 3 % 30))
          .store();
      titles.add(title);
    }
    return titles;
  }
}
