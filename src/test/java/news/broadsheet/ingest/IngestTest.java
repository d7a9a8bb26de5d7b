package news.broadsheet.ingest;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.PATH;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.get;
import static news.broadsheet.ingest.Articles.post;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IngestTest {
  // The id sorts by time, so that new rows go to the end of the primary key's index.
  @Test
  void a_new_article_is_created_under_a_uuid_of_version_7() {
    post(article("Alma"))
        .statusCode(201)
        .header("Location", matchesPattern(".*/api/v1/articles/[0-9a-f-]{36}"))
        .body("outcome", is("created"))
        .body("id", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-.*"))
        .body("revision", is(1))
        .body("matchedBy", nullValue());
  }

  // What is stored is what was sent: every field of NewArticle comes back.
  @Test
  void every_field_reads_back_as_it_was_sent() {
    var sent =
        with(
            article("Berta"),
            "url",
            "http://www.tidewater-courier.example/news/Berta/?utm_source=feed",
            "summary",
            "Back in service — “at last”.",
            "byline",
            "By Ada Quill and Tom Reed",
            "authors",
            List.of(
                Map.of("name", "Ada Quill", "url", "https://www.tidewater-courier.example/quill"),
                Map.of("name", "Tom Reed")),
            "agency",
            "AFP",
            "dateline",
            "PORT ELLEN",
            "publishedAt",
            "2026-03-02T09:30:00+01:00",
            "modifiedAt",
            "2026-03-02T10:00",
            "language",
            "en-GB",
            "section",
            "Shipping",
            "tags",
            List.of("ferries", "harbour"),
            "images",
            List.of(Map.of("caption", "The ferry in dock.", "credit", "L. Marsh / TC")),
            "relatedLinks",
            List.of(Map.of("title", "Why the dock took so long")),
            "retrievedAt",
            "2026-03-02T11:00:00Z",
            "rights",
            "© Tidewater Courier",
            "embargoedUntil",
            "2026-03-02T08:00:00Z");
    var read = get(created(sent)).statusCode(200).extract().jsonPath();
    assertThat(read.getMap("")).containsAllEntriesOf(sent);
    assertThat(read.getString("canonicalUrl"))
        .isEqualTo("http://www.tidewater-courier.example/news/Berta/");
    assertThat(read.getString("publishedPrecision")).isEqualTo("second");
    assertThat(read.getString("source.slug")).isEqualTo("tidewater-courier-example");
    assertThat(read.getInt("wordCount")).isEqualTo(12);
  }

  // The doubling of articles by scheme, slash and tracking is what users of other stores complain
  // of most.
  @Test
  void the_same_address_in_another_spelling_is_the_same_article() {
    String id = created(article("Clara"));
    for (String spelling :
        List.of(
            "http://www.tidewater-courier.example/news/Clara",
            "https://WWW.tidewater-courier.example:443/news/Clara/",
            "https://www.tidewater-courier.example/news/./Clara?utm_medium=x&fbclid=1#top")) {
      post(with(article("Clara"), "url", spelling))
          .statusCode(200)
          .body("outcome", is("unchanged"))
          .body("matchedBy", is("canonicalUrl"))
          .body("id", is(id));
    }
  }

  @Test
  void a_known_address_with_another_text_makes_a_revision() {
    String id = created(article("Dora"));
    post(with(article("Dora"), "body", "The ferry will not sail before June."))
        .statusCode(200)
        .body("outcome", is("revised"))
        .body("id", is(id))
        .body("revision", is(2));
    get(id).body("revision", is(2)).body("body", is("The ferry will not sail before June."));
  }

  // Publishers' systems change quotes and spaces from day to day; nobody wants a revision for that.
  @Test
  void other_quotes_and_spaces_are_no_revision() {
    var first = with(article("Edda"), "body", "\"It sails,\" the captain said -- 'at last'.");
    String id = created(first);
    post(with(first, "body", "“It  sails,” the captain said — ‘at last’."))
        .body("outcome", is("unchanged"))
        .body("revision", is(1));
    get(id).body("body", is("\"It sails,\" the captain said -- 'at last'."));
  }

  @Test
  void the_same_text_at_a_new_address_of_the_same_source_is_a_duplicate() {
    String id = created(article("Frieda"));
    var elsewhere = "https://www.tidewater-courier.example/shipping/2026/Frieda.html";
    post(with(article("Frieda"), "url", elsewhere))
        .statusCode(200)
        .body("outcome", is("duplicate"))
        .body("matchedBy", is("contentFingerprint"))
        .body("id", is(id));
    given().get(PATH + "/" + id + "/urls").then().body("items.url", hasItem(elsewhere));
    // Now the address is known: it names the article like the first.
    post(with(article("Frieda"), "url", elsewhere))
        .body("outcome", is("unchanged"))
        .body("matchedBy", is("alias"));
  }

  // Copies at other publishers are articles of their own; what they share is a story.
  @Test
  void the_same_text_of_another_source_is_another_article() {
    created(article("Gerda"));
    post(with(article("Gerda"), "url", "https://northern-post.example/Gerda"))
        .statusCode(201)
        .body("outcome", is("created"));
  }

  // "Morning briefing" every day: a headline without a text shows nothing.
  @Test
  void headlines_without_a_text_are_not_duplicates_of_each_other() {
    var first =
        Map.of("url", "https://www.tidewater-courier.example/b/1", "title", "Morning briefing");
    var second =
        Map.of("url", "https://www.tidewater-courier.example/b/2", "title", "Morning briefing");
    assertThat(created(first)).isNotEqualTo(created(second));
  }

  @Test
  void a_mobile_page_with_the_same_title_is_the_same_article() {
    // The public suffix list must know the host, or "m.paper.example" could be another publisher.
    String id = created(with(article("Hilda"), "url", "https://www.example.org/news/Hilda"));
    post(with(
            article("Hilda"),
            "url",
            "https://m.example.org/news/Hilda",
            "source",
            "example-org",
            "body",
            "A shorter text for telephones."))
        .body("id", is(id))
        .body("matchedBy", is("urlFingerprint"));
  }

  @Test
  void the_canonical_address_of_the_publisher_names_the_article_too() {
    var canonical = "https://www.tidewater-courier.example/a/4711";
    String id =
        post(with(article("Ida"), "canonicalUrl", canonical))
            .statusCode(201)
            .body("url", is(canonical))
            .extract()
            .path("id");
    post(with(article("Ida"), "url", canonical))
        .body("outcome", is("unchanged"))
        .body("id", is(id));
  }

  // A copy that names another publisher's page as canonical must not take that page's place.
  @Test
  void a_canonical_address_of_another_publisher_is_a_claim_of_syndication() {
    var original = "https://northern-post.example/original";
    String copy = created(with(article("Jonna"), "canonicalUrl", original));
    String first = created(with(article("Jonna2"), "url", original));
    assertThat(first).isNotEqualTo(copy);
    given()
        .get(PATH + "/" + copy + "/urls")
        .then()
        .body("items.relation", contains("original", "syndication"));
  }

  // A late retry of an old scrape would otherwise undo the publisher's correction.
  @Test
  void an_older_scrape_becomes_a_past_revision() {
    var newer = with(article("Karla"), "retrievedAt", "2026-03-02T12:00:00Z");
    var older =
        with(article("Karla"), "retrievedAt", "2026-03-02T08:00:00Z", "body", "An early report.");
    String id = created(newer);
    post(older)
        .body("outcome", is("revised"))
        .body("revision", is(2))
        .body("warnings.code", hasItem("olderScrape"));
    get(id).body("revision", is(1)).body("body", is(newer.get("body")));
    post(older).body("outcome", is("unchanged")).body("revision", is(2));
  }

  // A second scraper often knows more; silence in a post is not a correction.
  @Test
  void what_a_post_does_not_say_stays() {
    String id = created(with(article("Lotta"), "summary", "In short.", "section", "Shipping"));
    post(with(article("Lotta"), "tags", List.of("ferries")))
        .body("outcome", is("unchanged"))
        .body("warnings.code", contains("metadataUpdated"))
        .body("warnings.field", contains("tags"));
    get(id)
        .body("summary", is("In short."))
        .body("section", is("Shipping"))
        .body("tags", contains("ferries"))
        .body("revision", is(1));
  }

  @Test
  void a_date_far_ahead_is_kept_with_a_warning() {
    String id =
        post(with(article("Mona"), "publishedAt", "2190-01-01"))
            .statusCode(201)
            .body("warnings.code", contains("untrustedDate"))
            .extract()
            .path("id");
    get(id).body("publishedAt", is("2190-01-01")).body("publishedPrecision", is("day"));
  }

  @Test
  void every_field_at_fault_is_named_and_nothing_is_stored() {
    post(Map.of(
            "url", "https://www.tidewater-courier.example/news/bad",
            "title", " ",
            "language", "english!",
            "tags", List.of("ok", ""),
            "authors", List.of(Map.of("name", ""))))
        .statusCode(422)
        .body("violations.field", contains("authors[0].name", "language", "tags[1]", "title"));
    post(with(article("Nora"), "url", "ftp://www.tidewater-courier.example/news/bad"))
        .statusCode(422)
        .body("violations.field", contains("url"));
    given()
        .queryParam("url", "https://www.tidewater-courier.example/news/bad")
        .get(PATH + "/by-url")
        .then()
        .statusCode(404);
  }

  @Test
  void a_source_may_be_named_by_its_slug() {
    String id =
        created(
            with(article("Olga"), "url", "https://mirror.example/Olga", "source", "the-gazette"));
    get(id).body("source.slug", is("the-gazette"));
    get(created(with(article("Petra"), "url", "https://mirror.example/Petra")))
        .body("source.slug", is("the-gazette"));
  }

  @Test
  void the_address_of_a_new_article_is_in_its_location() {
    String location = post(article("Rosa")).statusCode(201).extract().header("Location");
    given().get(location).then().statusCode(200).body("title", endsWith("returns to the harbour"));
  }

  @Test
  void an_article_is_found_by_any_of_its_addresses() {
    String id = created(article("Sara"));
    given()
        .queryParam("url", "http://www.tidewater-courier.example/news/Sara/?gclid=7")
        .queryParam("include", "urls")
        .get(PATH + "/by-url")
        .then()
        .statusCode(200)
        .header("ETag", not(nullValue()))
        .body("id", is(id))
        .body("urls.relation", contains("original"));
  }
}
