package news.broadsheet.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.broadsheet.article.Author;
import news.broadsheet.article.Image;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.article.RelatedLink;
import org.junit.jupiter.api.Test;

/**
 * Every field is looked at, by name: with two dozen of them in a row, one that is taken from the
 * wrong article is easily written and hardly seen.
 */
class NewArticleTest {

  private static final NewArticle SILENT =
      new NewArticle(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null, null, null);

  private static final NewArticle FERRY = article("ferry", 1);
  private static final NewArticle BRIDGE = article("bridge", 2);

  /** An article whose every field says which one it is. */
  private static NewArticle article(String name, int day) {
    Instant time = Instant.parse("2021-03-0" + day + "T10:00:00Z");
    return new NewArticle(
        "https://gazette.example/" + name,
        "https://gazette.example/canonical/" + name,
        "Title of " + name,
        "Summary of " + name,
        "Body of " + name,
        "By " + name,
        List.of(new Author("Author of " + name, null)),
        "Agency of " + name,
        "Dateline of " + name,
        PublicationTime.of("2021-01-0" + day),
        PublicationTime.of("2021-02-0" + day),
        "x-" + name,
        "Section of " + name,
        List.of("Tag of " + name),
        List.of(new Image(name + ".jpg", null, null, null)),
        List.of(new RelatedLink("Link of " + name, null)),
        "source-of-" + name,
        time,
        "Rights of " + name,
        time.plusSeconds(60),
        List.of("https://gazette.example/alias/" + name));
  }

  /** The fields of the first, and in their place those of the second that are named. */
  private static Map<String, Object> mixed(NewArticle one, NewArticle other, String... names) {
    Map<String, Object> fields = new LinkedHashMap<>(ArticleFields.of(one));
    fields.replaceAll(
        (name, value) -> Arrays.asList(names).contains(name) ? field(other, name) : value);
    return fields;
  }

  private static Object field(NewArticle article, String name) {
    return ArticleFields.of(article).getOrDefault(name, "none");
  }

  /** Fields that are absent are not listed, for their provenance would be that of nothing. */
  @Test
  void the_fields_are_those_that_are_there_in_the_order_of_the_record() {
    assertThat(ArticleFields.of(SILENT)).isEmpty();
    assertThat(ArticleFields.of(FERRY).keySet())
        .startsWith("url", "canonicalUrl", "title")
        .endsWith("rights", "embargoedUntil", "aliases")
        .hasSize(21);
    assertThat(ArticleFields.of(SILENT.in("de"))).isEqualTo(Map.of("language", "de"));
  }

  /** A second post that says less must not make the article say less. */
  @Test
  void what_a_later_post_is_silent_about_an_earlier_one_says() {
    assertThat(SILENT.over(FERRY)).isEqualTo(FERRY);
    assertThat(FERRY.over(SILENT)).isEqualTo(FERRY);
    assertThat(FERRY.over(BRIDGE)).isEqualTo(FERRY);
  }

  @Test
  void an_article_is_moved_to_other_addresses_with_all_it_says() {
    assertThat(ArticleFields.of(FERRY.at(BRIDGE)))
        .isEqualTo(mixed(FERRY, BRIDGE, "url", "canonicalUrl"));
  }

  /** What is said of an article stays, for another wording of it changes none of that. */
  @Test
  void an_article_takes_the_text_of_another_and_keeps_what_is_said_of_it() {
    assertThat(ArticleFields.of(FERRY.saying(BRIDGE)))
        .isEqualTo(
            mixed(
                FERRY,
                BRIDGE,
                "title",
                "summary",
                "body",
                "byline",
                "images",
                "publishedAt",
                "modifiedAt"));
  }

  @Test
  void a_language_a_source_and_a_time_of_scraping_change_nothing_else() {
    assertThat(ArticleFields.of(FERRY.in(BRIDGE.language())))
        .isEqualTo(mixed(FERRY, BRIDGE, "language"));
    assertThat(ArticleFields.of(FERRY.from(BRIDGE.source())))
        .isEqualTo(mixed(FERRY, BRIDGE, "source"));
    assertThat(ArticleFields.of(FERRY.scrapedAt(Instant.parse("2021-03-02T10:00:00Z"))))
        .isEqualTo(mixed(FERRY, BRIDGE, "retrievedAt"));
    assertThat(ArticleFields.of(FERRY.in(null)).keySet())
        .doesNotContain("language")
        .containsAll(Set.of("title", "source", "retrievedAt"));
  }
}
