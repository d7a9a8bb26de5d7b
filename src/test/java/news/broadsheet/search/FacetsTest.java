package news.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FacetsTest {
  @Inject ArticleRows rows;

  @BeforeEach
  void some_articles() {
    rows.empty();
    rows.article("Harbour one").in("en").tags("sea", "ferry").authors("Ada Quill").store();
    rows.article("Harbour two").in("en-GB").tags("sea").published("2024-05-03").store();
    rows.article("Harbour três").in("pt").source("correio").section("Porto").store();
    rows.article("Elsewhere").in("de").source("correio").tags("sea").store();
  }

  // Who narrows a search wants to see what there is to narrow it to, and how much of it.
  @Test
  void facets_count_all_matches_of_the_present_query() {
    Found found = Found.by("harbour", "facets", "tag,source,language,section,author", "limit", "1");

    assertThat(found.titles()).hasSize(1);
    assertThat(found.counts("facets.source")).containsExactly("gazette 2", "correio 1");
    assertThat(found.counts("facets.language")).containsExactly("en 2", "pt 1");
    assertThat(found.counts("facets.tag")).containsExactly("sea 2", "ferry 1");
    assertThat(found.counts("facets.section")).containsExactly("Porto 1");
    assertThat(found.counts("facets.author")).containsExactly("ada quill 1");
  }

  @Test
  void filters_narrow_the_counts_and_facets_not_asked_for_are_absent() {
    Found found = Found.by("harbour", "facets", "source", "language", "pt");

    assertThat(found.counts("facets.source")).containsExactly("correio 1");
    assertThat(found.string("facets.tag")).isNull();
    assertThat(Found.by("harbour").string("facets")).isNull();
    assertThat(Found.by("nowhere", "facets", "source").counts("facets.source")).isEmpty();
  }

  // A chart of time must not lose the days on which nothing was published.
  @Test
  void a_histogram_shows_empty_days_too() {
    assertThat(Found.by("harbour", "histogram", "day").histogram())
        .containsExactly("2024-05-01 2", "2024-05-02 0", "2024-05-03 1");
    assertThat(Found.by("harbour", "histogram", "week").histogram())
        .containsExactly("2024-04-29 3");
    assertThat(Found.by("nowhere", "histogram", "week").histogram()).isEmpty();
  }

  // Half past eleven at night in UTC is the next day, here the next month, further east.
  @Test
  void days_begin_in_the_time_zone_asked_for() {
    rows.article("Lighthouse").published("2024-01-31T23:30:00Z").store();

    assertThat(Found.by("lighthouse", "histogram", "month").histogram())
        .containsExactly("2024-01-01 1");
    assertThat(
            Found.by("lighthouse", "histogram", "month", "timeZone", "Europe/Madrid").histogram())
        .containsExactly("2024-02-01 1");
  }

  @Test
  void values_without_meaning_are_refused_by_name() {
    for (List<String> wrong :
        List.of(
            List.of("facets", "host"),
            List.of("facets", "tag,tag"),
            List.of("histogram", "year"),
            List.of("timeZone", "Mars/Olympus"))) {
      assertThat(Found.by("harbour", wrong.get(0), wrong.get(1)).violations())
          .containsExactly(wrong.get(0));
    }
  }
}
