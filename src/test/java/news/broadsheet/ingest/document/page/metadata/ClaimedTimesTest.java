package news.broadsheet.ingest.document.page.metadata;

import static news.broadsheet.ingest.document.page.metadata.Pages.meta;
import static news.broadsheet.ingest.document.page.metadata.Pages.script;
import static news.broadsheet.ingest.document.page.metadata.Pages.with;
import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.article.PublicationTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimedTimesTest {

  private static String published(String html) {
    return with(html).times().publishedAt().map(PublicationTime::value).orElse("-");
  }

  private static String modified(String html) {
    return with(html).times().modifiedAt().map(PublicationTime::value).orElse("-");
  }

  private static String linked(String field, String time) {
    return script("{'@type':'Article','headline':'Gate','" + field + "':'" + time + "'}");
  }

  @ParameterizedTest
  @CsvSource({"datePublished", "dateCreated", "uploadDate"})
  void json_ld_says_when_under_several_names(String field) {
    assertThat(published(linked(field, "2026-03-07") + meta("date", "2026-03-08")))
        .isEqualTo("2026-03-07");
  }

  @Test
  void json_ld_comes_first_then_meta_elements_then_microdata() {
    String microdata =
        "<time itemprop=' DatePublished ' datetime=2026-03-09 content=2026-01-01>March 9</time>";
    assertThat(published(microdata)).isEqualTo("2026-03-09");
    assertThat(published(microdata + meta("date", "2026-03-08"))).isEqualTo("2026-03-08");
    assertThat(
            published(
                microdata + meta("date", "2026-03-08") + linked("datePublished", "2026-03-07")))
        .isEqualTo("2026-03-07");
    assertThat(published("<span itemprop=datePublished content=2026-03-09></span>"))
        .isEqualTo("2026-03-09");
  }

  // The names are in the order of how seldom they are filled with something else.
  @Test
  void of_two_meta_elements_the_one_that_is_meant_for_it_counts() {
    assertThat(
            published(
                meta("date", "2026-03-08") + meta("article:published_time", "2026-03-07T06:40Z")))
        .isEqualTo("2026-03-07T06:40Z");
  }

  // One states the day and the other the minute; together they say more than either.
  @ParameterizedTest
  @CsvSource({
    "2026-03-07, 2026-03-07T06:40:00Z, 2026-03-07T06:40:00Z",
    "2026-03-07, 2026-03-07T06:40, 2026-03-07T06:40",
    "2026-03-07T06:40, 2026-03-07T06:40+01:00, 2026-03-07T06:40+01:00",
    "2026-03-07, 2026-03-08T06:40:00Z, 2026-03-07",
    "2026-03-07, 2026-03-08T06:40, 2026-03-07",
    "2026-03-07T06:40Z, 2026-03-07T07:40+02:00, 2026-03-07T06:40Z",
    "soon, 2026-03-08, 2026-03-08",
    "'', 2026-03-08, 2026-03-08"
  })
  void a_claim_of_a_day_is_completed_by_another_of_the_same_day(
      String first, String second, String taken) {
    assertThat(published(meta("article:published_time", first) + meta("date", second)))
        .isEqualTo(taken);
  }

  @Test
  void a_text_that_is_no_time_is_passed_over() {
    assertThat(published(meta("date", "2026-03-07" + " ".repeat(91) + "x"))).isEqualTo("-");
    assertThat(published("<p itemprop=author content=2026-03-07>")).isEqualTo("-");
  }

  @Test
  void the_last_change_has_names_of_its_own() {
    assertThat(modified(linked("dateModified", "2026-03-07") + meta("revised", "2026-03-08")))
        .isEqualTo("2026-03-07");
    assertThat(modified(meta("og:updated_time", "2026-03-08"))).isEqualTo("2026-03-08");
    assertThat(modified("<meta itemprop=dateModified content=2026-03-09>")).isEqualTo("2026-03-09");
    assertThat(modified(linked("datePublished", "2026-03-07"))).isEqualTo("-");
    assertThat(published(linked("dateModified", "2026-03-07"))).isEqualTo("-");
  }

  // 3/4 is another day in Boston than in Leeds; the page says where it is from.
  @Test
  void the_language_of_the_page_says_how_a_date_is_meant() {
    assertThat(published("<html lang=en-US>" + meta("date", "3/4/2026"))).isEqualTo("2026-03-04");
    assertThat(published("<html lang=en-GB>" + meta("date", "3/4/2026"))).isEqualTo("2026-04-03");
  }
}
