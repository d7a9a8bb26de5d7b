package news.broadsheet.representation;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.PATH;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.get;
import static news.broadsheet.ingest.Articles.post;
import static news.broadsheet.ingest.Articles.postMarkdown;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks for an article says in which form: programs, people, and other newsrooms differ. */
@QuarkusTest
class RepresentationTest {
  private static final List<String> FORMS =
      List.of(
          "application/json",
          "text/markdown",
          "text/html",
          "application/ld+json",
          "application/vnd.iptc.ninjs+json");

  private static Map<String, Object> full(String name) {
    return with(
        article(name),
        "summary",
        "It was \"late\": \\ by eleven weeks\nand a day.",
        "byline",
        "By Ada Quill, AFP",
        "authors",
        List.of(Map.of("name", "Ada Quill", "url", "https://a.example/ada"), Map.of("name", "AFP")),
        "agency",
        "Agence France-Presse",
        "dateline",
        "HARBOUR",
        "publishedAt",
        "2026-11-17T09:30:00.5+01:00",
        "modifiedAt",
        "2026-11-18",
        "language",
        "en-GB",
        "section",
        "Town",
        "tags",
        List.of("ferries, large", "#harbour"),
        "images",
        List.of(
            Map.of("url", "https://a.example/i.jpg", "alt", "A ferry", "credit", "L. Marsh"),
            Map.of("caption", "The ferry: in May")),
        "relatedLinks",
        List.of(Map.of("title", "High water"), Map.of("title", "T", "url", "https://a.example/t")),
        "retrievedAt",
        "2026-11-18T10:00:00Z",
        "rights",
        "© Tidewater Courier");
  }

  private static Response read(String id, String accept) {
    return given().header("Accept", accept).get(PATH + "/" + id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */*                                                             | application/json
          text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html
          text/markdown, application/json;q=0.5                           | text/markdown
          application/ld+json                                             | application/ld+json
          application/vnd.iptc.ninjs+json                                 | application/vnd.iptc.ninjs+json
          text/plain, application/ld+json;q=0.1                           | application/ld+json
          """)
  void accept_chooses_the_form(String accept, String form) {
    String id = created(article("Accept" + form.hashCode() + accept.hashCode()));
    read(id, accept)
        .then()
        .statusCode(200)
        .contentType(startsWith(form))
        .header("Vary", "Accept")
        .header("X-Content-Type-Options", "nosniff");
  }

  /** A cache that keeps both must never take one for the other. */
  @Test
  void each_form_has_an_entity_tag_of_its_own_that_changes_with_the_article() {
    String id = created(full("Tag"));
    Set<String> tags = new HashSet<>();
    for (String form : FORMS) {
      String tag = read(id, form).header("ETag");
      tags.add(tag);
      given()
          .header("Accept", form)
          .header("If-None-Match", tag)
          .get(PATH + "/" + id)
          .then()
          .statusCode(304)
          .header("ETag", tag)
          .header("Vary", "Accept")
          .body(is(emptyString()));
    }
    assertThat(tags).hasSize(FORMS.size()).allMatch(tag -> tag.startsWith("\""));
    post(with(full("Tag"), "title", "The ferry Tag is late")).body("outcome", equalTo("revised"));
    FORMS.forEach(form -> assertThat(tags).doesNotContain(read(id, form).header("ETag")));
  }

  @Test
  void whatever_the_form_there_is_nothing_where_nothing_may_be_read() {
    String removed = created(article("Removed"));
    given().delete(PATH + "/" + removed).then().statusCode(204);
    String early = created(with(article("Early"), "embargoedUntil", "2999-01-01T00:00:00Z"));
    for (String form : FORMS) {
      read(removed, form).then().statusCode(410).contentType("application/problem+json");
      read(early, form).then().statusCode(404).contentType("application/problem+json");
      read("019ab2f4-0000-7000-8000-000000000000", form).then().statusCode(404);
    }
    read(removed, "text/calendar").then().statusCode(406);
  }

  /** Written down and posted again nothing may have changed, or archives drift with every copy. */
  @Test
  void markdown_reads_back_to_the_same_article() {
    Map<String, Object> first = full("Again");
    String id = created(first);
    String markdown = read(id, "text/markdown").asString();
    postMarkdown(markdown)
        .statusCode(200)
        .body("outcome", equalTo("unchanged"))
        .body("id", equalTo(id));
    assertThat(withoutIdentity(elsewhere(markdown, first))).isEqualTo(withoutIdentity(map(id)));
  }

  /** Each is a role in a scraped document; in an article that says so already it is text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Headline\n\nBy Ada Quill\n\nNovember 17, 2026\n\nText",
        "A caption\n\n**Photographer / AFP**\n\nText",
        "HARBOUR (AFP) — Text\n\n**Related article:** [Title](#)\n\nOriginal url: https://a.example/",
        "\n\n  Text at the end of a line  \n\n\n",
        "---\ntitle: not front matter\n---\n\nText",
        "Text\r\nand text\r\n\r\n* * *\r\n"
      })
  void a_body_is_a_body_whatever_it_looks_like(String body) {
    Map<String, Object> first = with(article("Body" + body.hashCode()), "body", body);
    String id = created(first);
    String markdown = read(id, "text/markdown").asString();
    assertThat(elsewhere(markdown, first)).containsEntry("body", body);
    assertThat(withoutIdentity(elsewhere(markdown, first))).isEqualTo(withoutIdentity(map(id)));
  }

  /** Read as if by another store: at another address, as another article. */
  private static Map<String, Object> elsewhere(String markdown, Map<String, Object> first) {
    String url = (String) first.get("url");
    String other = markdown.replace(url, url.replace("tidewater-courier", "saltmarsh-times"));
    String id =
        postMarkdown(other.replace("source: \"tidewater-courier-example\"\n", ""))
            .extract()
            .path("id");
    return map(id);
  }

  private static Map<String, Object> map(String id) {
    return new LinkedHashMap<>(get(id).statusCode(200).extract().jsonPath().getMap(""));
  }

  private static Map<String, Object> withoutIdentity(Map<String, Object> article) {
    List.of("id", "url", "canonicalUrl", "source", "createdAt", "updatedAt")
        .forEach(article::remove);
    return article;
  }

  @Test
  void a_page_is_whole_and_tells_people_and_programs_the_same() {
    String id = created(full("Page"));
    Response answer = read(id, "text/html");
    answer
        .then()
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Security-Policy", not(containsString("unsafe")))
        .header("Referrer-Policy", "no-referrer");
    Document page = Jsoup.parse(answer.asString());
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en-GB");
    assertThat(page.title()).isEqualTo("The ferry Page returns to the harbour");
    assertThat(page.select("main > article > header > h1")).hasSize(1);
    assertThat(page.selectFirst("time").attr("datetime")).isEqualTo("2026-11-17T09:30:00.5+01:00");
    assertThat(page.select("figure")).hasSize(2);
    assertThat(page.select("figure img[alt='A ferry']")).hasSize(1);
    assertThat(page.select("footer a[href='https://a.example/t']")).hasSize(1);
    assertThat(page.select("script:not([type='application/ld+json'])")).isEmpty();
    assertThat(page.selectFirst("script").data())
        .isEqualTo(read(id, "application/ld+json").asString());
  }

  @Test
  void linked_data_is_a_news_article() {
    String id = created(full("Linked"));
    read(id, "application/ld+json")
        .then()
        .body("'@type'", equalTo("NewsArticle"))
        .body("'@id'", equalTo("urn:uuid:" + id))
        .body("headline", equalTo("The ferry Linked returns to the harbour"))
        .body("author[0].name", equalTo("Ada Quill"))
        .body("datePublished", equalTo("2026-11-17T09:30:00.5+01:00"))
        .body("image[1].caption", equalTo("The ferry: in May"))
        .body("publisher.name", equalTo("tidewater-courier.example"));
  }

  /** Midnight of a day would be an instant that nobody knows. */
  @Test
  void ninjs_gives_an_instant_only_where_one_is_known() {
    String id = created(full("Ninjs"));
    read(id, "application/vnd.iptc.ninjs+json")
        .then()
        .body("standard.version", equalTo("3.1"))
        .body("uri", equalTo("urn:uuid:" + id))
        .body("headlines[0].value", equalTo("The ferry Ninjs returns to the harbour"))
        .body("bodies[0].value", startsWith("<p>After eleven weeks"))
        .body("contentCreated", equalTo("2026-11-17T08:30:00.500Z"))
        .body("associations[0].renditions[0].href", equalTo("https://a.example/i.jpg"));
    String day = created(with(full("Day"), "publishedAt", "2026-11-17"));
    Response ninjs = read(day, "application/vnd.iptc.ninjs+json");
    assertThat(ninjs.jsonPath().getMap("")).doesNotContainKey("contentCreated");
    ninjs.then().body("altIds[1].value", equalTo("2026-11-17"));
  }

  /** Past texts are read by the same people as present ones. */
  @Test
  void every_form_tells_what_the_article_said_then() {
    String id = created(article("Past"));
    String then = get(id).extract().path("updatedAt");
    post(with(article("Past"), "title", "The ferry Past sank")).body("outcome", equalTo("revised"));
    for (String form : FORMS) {
      given()
          .header("Accept", form)
          .queryParam("asOf", then)
          .get(PATH + "/" + id)
          .then()
          .statusCode(200)
          .body(containsString("returns to the harbour"))
          .body(not(containsString("sank")));
    }
  }
}
