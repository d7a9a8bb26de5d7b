package news.broadsheet.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.broadsheet.article.Certainty;
import news.broadsheet.article.FieldOrigin;
import news.broadsheet.article.Origin;
import news.broadsheet.ingest.document.markdown.MarkdownReader;
import org.junit.jupiter.api.Test;

class DocumentReadingTest {

  private static final NewArticle ARTICLE =
      MarkdownReader.read("# Snow\n\nText", "https://gazette.example/snow").article();

  private static DocumentReading reading(Warning... warnings) {
    return DocumentReading.of(
        ARTICLE, null, List.of(warnings), Map.of("url", Origin.GIVEN), Origin.FEED);
  }

  private static FieldOrigin origin(DocumentReading reading, String field) {
    return reading.provenance().of(field).orElseThrow();
  }

  @Test
  void each_field_that_is_there_has_an_origin() {
    assertThat(reading().provenance().fields())
        .containsOnlyKeys("url", "title", "body")
        .containsEntry("url", FieldOrigin.of(Origin.GIVEN))
        .containsEntry("body", FieldOrigin.of(Origin.FEED));
  }

  /** Who warns of a field and calls it certain in one breath says nothing. */
  @Test
  void a_field_that_is_warned_of_is_of_low_certainty() {
    var warning = new Warning("titleFromText", "title", "It has none.");
    for (DocumentReading warned : List.of(reading(warning), reading().with(warning))) {
      assertThat(warned.warnings()).containsExactly(warning);
      assertThat(origin(warned, "title")).isEqualTo(new FieldOrigin(Origin.FEED, Certainty.LOW));
      assertThat(origin(warned, "body")).isEqualTo(new FieldOrigin(Origin.FEED, Certainty.HIGH));
    }
  }

  @Test
  void a_later_warning_leaves_the_earlier_ones() {
    var first = new Warning("ambiguousDate", "publishedAt", "Two readings.");
    var second = new Warning("noText", "body", "None was found.");
    assertThat(reading(first).with(second).warnings()).containsExactly(first, second);
  }

  @Test
  void what_was_found_stays_when_the_article_is_said_to_be_another() {
    Instant time = Instant.parse("2021-03-05T10:00:00Z");
    DocumentReading scraped = reading().scrapedAt(time);
    assertThat(scraped.article()).isEqualTo(ARTICLE.scrapedAt(time));
    assertThat(scraped.provenance()).isEqualTo(reading().provenance());
  }
}
