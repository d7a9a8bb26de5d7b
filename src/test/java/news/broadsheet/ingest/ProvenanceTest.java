package news.broadsheet.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static news.broadsheet.ingest.Articles.PATH;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.postMarkdown;
import static news.broadsheet.ingest.Articles.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProvenanceTest {
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
      <title>Cranes of the south quay are sold | Tidewater Courier</title>
      <meta property="og:title" content="Cranes of the south quay are sold">
      <meta property="article:section" content="Harbour">
      <meta itemprop="keywords" content="cranes, quay">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Cranes of the south quay are sold",
        "datePublished":"2026-11-18T07:45:00Z","author":{"@type":"Person","name":"Marta Quill"}}</script>
      </head><body><article><h1>Cranes of the south quay are sold</h1><p class="byline">By Marta Quill</p>
      <p>The two cranes that have stood on the south quay since 1931 were sold at auction on Tuesday afternoon.</p>
      <p>They go to a shipyard across the bay, which means to put them to work again before the winter is over.</p>
      </article></body></html>
      """;

  private static ValidatableResponse read(String id) {
    return given().get(PATH + "/" + id + "?include=provenance").then().statusCode(200);
  }

  @Test
  void a_page_tells_where_each_field_was_found() {
    String id =
        given()
            .contentType("text/html")
            .queryParam("url", "https://www.tidewater-courier.example/cranes")
            .body(PAGE.getBytes(UTF_8))
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    read(id)
        .body("provenance.title.from", is("jsonld"))
        .body("provenance.title.certainty", is("high"))
        .body("provenance.publishedAt.from", is("jsonld"))
        .body("provenance.authors.from", is("jsonld"))
        .body("provenance.section.from", is("opengraph"))
        .body("provenance.tags.from", is("microdata"))
        .body("provenance.language.from", is("meta"))
        .body("provenance.url.from", is("given"))
        .body("provenance.body.from", is("text"))
        .body("provenance.body.certainty", is("medium"))
        .body("provenance.byline.from", is("text"))
        .body("provenance.summary", nullValue());
    given().get(PATH + "/" + id).then().body("provenance", nullValue());
  }

  @Test
  void front_matter_is_given_and_the_rest_is_read() {
    String id =
        postMarkdown(
                """
                ---
                section: Harbour
                ---
                # Cranes are greased

                03/04/2022

                The cranes of the north quay were greased on Tuesday for the first time in years.

                Original url:

                <https://www.tidewater-courier.example/greased>
                """)
            .statusCode(201)
            .body("warnings.code", contains("ambiguousDate"))
            .extract()
            .path("id");
    read(id)
        .body("provenance.section.from", is("given"))
        .body("provenance.title.from", is("text"))
        .body("provenance.url.from", is("text"))
        .body("provenance.publishedAt.certainty", is("low"));
  }

  /**
   * Each part of a representation has its own entity tag, or a cache would serve one for another.
   */
  @Test
  void an_article_in_json_is_given_and_a_correction_too() {
    String id = created(with(article("Gerda"), "section", "Harbour"));
    String tag = read(id).body("provenance.title.from", is("given")).extract().header("ETag");
    given().get(PATH + "/" + id).then().header("ETag", not(is(tag)));
    given()
        .header("If-Match", tag)
        .contentType("application/merge-patch+json")
        .body("{\"tags\":[\"ferries\"]}")
        .patch(PATH + "/" + id)
        .then()
        .statusCode(200);
    read(id)
        .body("provenance.tags.from", is("given"))
        .body("provenance.body.certainty", is("high"));
    given()
        .get(PATH + "/" + id + "?include=provenance,urls")
        .then()
        .body("urls.size()", is(1))
        .body("provenance.title.from", is("given"));
    given().get(PATH + "/" + id + "?include=urls,urls").then().statusCode(400);
    given().get(PATH + "/" + id + "?include=ancestry").then().statusCode(400);
  }
}
