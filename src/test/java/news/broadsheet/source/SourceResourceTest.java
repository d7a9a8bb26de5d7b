package news.broadsheet.source;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SourceResourceTest {
  private static final String SOURCES = "/api/v1/sources";
  private static final String SOURCE = SOURCES + "/{idOrSlug}";
  private static final String MERGE_PATCH = "application/merge-patch+json";

  @Test
  void a_source_reads_back_as_it_was_created() {
    String location =
        create(
                """
                {"name": "The Harbour Gazette", "slug": "harbour", "homepage": "https://harbour.example/News",
                 "hosts": ["WWW.Harbour.example", "häfen.example", "m.harbour.example."],
                 "language": "en-GB", "country": "GB", "kind": "newspaper"}
                """)
            .statusCode(201)
            .header("ETag", "\"0.0\"")
            .extract()
            .header("Location");

    ValidatableResponse read = when().get(location).then().statusCode(200);

    read.header("ETag", "\"0.0\"")
        .body("slug", equalTo("harbour"))
        .body("name", equalTo("The Harbour Gazette"))
        .body("homepage", equalTo("https://harbour.example/News"))
        .body("hosts", contains("m.harbour.example", "www.harbour.example", "xn--hfen-loa.example"))
        .body("language", equalTo("en-GB"))
        .body("country", equalTo("GB"))
        .body("kind", equalTo("newspaper"))
        .body("articleCount", equalTo(0))
        .body("$", not(hasKey("version")));
    assertThat(location).endsWith(SOURCES + "/" + read.extract().path("id"));
    assertThat(read.extract().<String>path("createdAt"))
        .isEqualTo(read.extract().path("updatedAt"));
  }

  /** Absent means absent, for whoever reads a source that nobody described. */
  @Test
  void what_is_not_known_of_a_source_is_absent() {
    create("{\"name\": \"Süddeutsche Rundschau & Söhne\"}")
        .statusCode(201)
        .body("slug", equalTo("suddeutsche-rundschau-sohne"))
        .body("hosts", empty())
        .body("$", not(hasKey("homepage")))
        .body("$", not(hasKey("kind")));
    create("{\"name\": \"Новая газета\"}").statusCode(201).body("slug", equalTo("novaa-gazeta"));
    create("{\"name\": \"🗞\"}").statusCode(422).body("violations.field", contains("slug"));
  }

  @Test
  void a_source_is_found_by_id_and_by_slug_and_nothing_else() {
    String id = create("{\"name\": \"Findable\"}").extract().path("id");

    when().get(SOURCE, id).then().statusCode(200).body("slug", equalTo("findable"));
    when().get(SOURCE, id.toUpperCase(java.util.Locale.ROOT)).then().statusCode(200);
    when().get(SOURCE, "findable").then().statusCode(200).body("id", equalTo(id));
    when().get(SOURCE, "nowhere").then().statusCode(404);
    when().get(SOURCE, "no where").then().statusCode(404);
    when().get(SOURCE, "00000000-0000-7000-8000-000000000000").then().statusCode(404);
  }

  /** A slug is an address, and two sources cannot live at one. */
  @Test
  void a_slug_belongs_to_one_source() {
    create("{\"name\": \"Once\"}").statusCode(201);
    create("{\"name\": \"once\"}").statusCode(409).body("detail", containsString("once"));

    create("{\"name\": \"Twice\"}").statusCode(201);
    patch("twice", "{\"slug\": \"once\"}").statusCode(409).body("detail", containsString("once"));
  }

  /** Else the articles of a host would go to whichever source was found first. */
  @Test
  void a_host_belongs_to_one_source_and_the_refusal_names_it() {
    create("{\"name\": \"Owner\", \"hosts\": [\"owned.example\"]}").statusCode(201);

    create("{\"name\": \"Thief\", \"hosts\": [\"a.thief.example\", \"OWNED.example\"]}")
        .statusCode(409)
        .body("detail", containsString("owned.example"))
        .body("detail", containsString("owner"));
    when().get(SOURCE, "thief").then().statusCode(404);

    create("{\"name\": \"Heir\", \"hosts\": [\"www.owned.example\", \"a.thief.example\"]}")
        .statusCode(201);
    put("heir", "{\"name\": \"Heir\", \"hosts\": [\"owned.example\"]}").statusCode(409);
    when()
        .get(SOURCE, "heir")
        .then()
        .header("ETag", "\"0.0\"")
        .body("hosts", contains("a.thief.example", "www.owned.example"));
  }

  /** A rule that matches everything, or nothing, is a slip that would merge or split a paper. */
  @ParameterizedTest
  @ValueSource(strings = {"*", "", "a&b", "a=1", "?a", "w eekly", "we*kly", "naïve"})
  void a_rule_that_is_no_name_of_a_parameter_is_refused(String name) {
    create(
            "{\"name\": \"Ruled\", \"urlRules\": {\"identityParameters\": [\"ok\", \""
                + name
                + "\"]}}")
        .statusCode(422)
        .body("violations.field", contains("urlRules.identityParameters[1]"));
  }

  /** Rules that say nothing are none, so that a patch which empties them changes back. */
  @Test
  void rules_are_kept_as_given_and_forgotten_when_empty() {
    create("{\"name\": \"Rules\", \"urlRules\": {\"trackingParameters\": [\"Weekly\", \"hg_*\"]}}")
        .statusCode(201)
        .body("urlRules.trackingParameters", contains("Weekly", "hg_*"))
        .body("urlRules.identityParameters", empty());
    patch("rules", "{\"urlRules\": {\"identityParameters\": [\"edition\"]}}")
        .statusCode(200)
        .body("urlRules.trackingParameters", contains("Weekly", "hg_*"))
        .body("urlRules.identityParameters", contains("edition"));
    patch("rules", "{\"urlRules\": {\"trackingParameters\": null, \"identityParameters\": []}}")
        .statusCode(200)
        .body("$", not(hasKey("urlRules")));
  }

  /** An editor pastes addresses; silently cutting them to hosts would hide what was meant. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example", "a.example/", "a.example:8080", "user@a.example", "a example", "", " ",
        "a.example?x", "a.example#x", "[::1]:80", "[::g]", "::1", "a%2eexample", "a..b\\\\c",
        "xn--a", "1.2.3.256", "a\\u0000b.example"
      })
  void a_host_that_is_more_than_a_host_is_refused_by_its_place(String host) {
    create("{\"name\": \"Bad host\", \"hosts\": [\"good.example\", \"" + host + "\"]}")
        .statusCode(422)
        .body("violations.field", contains("hosts[1]"));
  }

  @Test
  void every_violation_is_told_at_once() {
    create(
            """
            {"name": " ", "slug": "Not A Slug", "homepage": "ftp://a.example/", "hosts": [null],
             "language": "english language", "country": "gb"}
            """)
        .statusCode(422)
        .body(
            "violations.field",
            containsInAnyOrder("name", "slug", "homepage", "hosts[0]", "language", "country"));
    create("{}").statusCode(422).body("violations.field", contains("name"));
    create("null").statusCode(400);
    for (String homepage :
        List.of("www.a.example", "http:// a.example", "javascript:alert(1)", "")) {
      create("{\"name\": \"Home\", \"homepage\": \"" + homepage + "\"}")
          .statusCode(422)
          .body("violations.field", contains("homepage"));
    }
  }

  /** PUT says all there is to say. The slug is where others find the source, so it stays. */
  @Test
  void replacing_forgets_what_is_absent_but_the_slug() {
    create(
            """
            {"name": "Replaced", "hosts": ["kept.example", "freed.example"], "kind": "blog", "country": "FR"}
            """)
        .statusCode(201);

    put("replaced", "{\"name\": \"New name\", \"hosts\": [\"kept.example\", \"added.example\"]}")
        .statusCode(200)
        .header("ETag", "\"1.0\"")
        .body("slug", equalTo("replaced"))
        .body("name", equalTo("New name"))
        .body("hosts", contains("added.example", "kept.example"))
        .body("$", not(hasKey("kind")));
    create("{\"name\": \"Taker\", \"hosts\": [\"freed.example\"]}").statusCode(201);
    put("nowhere", "{\"name\": \"New name\"}").statusCode(404);
  }

  /** The tags of a source's articles hang on its version; they must not turn without a cause. */
  @Test
  void an_edit_that_changes_nothing_leaves_the_version() {
    create("{\"name\": \"Still\", \"hosts\": [\"still.example\"]}").statusCode(201);

    put("still", "{\"name\": \"Still\", \"hosts\": [\"STILL.example\"]}").header("ETag", "\"0.0\"");
    patch("still", "{}").statusCode(200).header("ETag", "\"0.0\"");
    patch("still", "{\"hosts\": []}").statusCode(200).header("ETag", "\"1.0\"");
  }

  @Test
  void a_patch_changes_what_it_names_and_null_removes() {
    create(
        "{\"name\": \"Patched\", \"kind\": \"blog\", \"country\": \"FR\", \"language\": \"fr\"}");

    patch("patched", "{\"kind\": null, \"country\": \"BE\"}")
        .statusCode(200)
        .body("name", equalTo("Patched"))
        .body("slug", equalTo("patched"))
        .body("country", equalTo("BE"))
        .body("language", equalTo("fr"))
        .body("$", not(hasKey("kind")));
    patch("patched", "{\"slug\": \"moved\"}").statusCode(200).body("slug", equalTo("moved"));
    when().get(SOURCE, "patched").then().statusCode(404);
  }

  /** A misspelt member must not pass for a change that was made, not even when it removes. */
  @Test
  void a_patch_is_held_to_the_shape_and_the_rules_of_a_source() {
    create("{\"name\": \"Guarded\"}").statusCode(201);

    patch("guarded", "{\"nmae\": \"X\"}").statusCode(400).body("detail", containsString("nmae"));
    patch("guarded", "{\"nmae\": null}").statusCode(400);
    patch("guarded", "{\"articleCount\": 5}").statusCode(400);
    patch("guarded", "[]").statusCode(400);
    patch("guarded", "\"name\"").statusCode(400);
    patch("guarded", "{\"hosts\": {\"a\": 1}}").statusCode(400);
    patch("guarded", "{\"name\": null}").statusCode(422).body("violations.field", hasItem("name"));
    patch("guarded", "{\"slug\": null}").statusCode(422).body("violations.field", hasItem("slug"));
    patch("guarded", "{\"hosts\": [\"a.example/\"]}").statusCode(422);
    when().get(SOURCE, "guarded").then().header("ETag", "\"0.0\"");
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .patch(SOURCE, "guarded")
        .then()
        .statusCode(415);
  }

  /** Two editors who read the same must not overwrite each other. */
  @Test
  void only_the_state_that_was_read_is_changed() {
    create("{\"name\": \"Watched\"}").statusCode(201);
    String read = when().get(SOURCE, "watched").header("ETag");

    ifMatch(read).body("{\"country\": \"IT\"}").patch(SOURCE, "watched").then().statusCode(200);
    ifMatch(read).body("{\"country\": \"ES\"}").patch(SOURCE, "watched").then().statusCode(412);
    ifMatch("W/\"1.0\"").body("{}").patch(SOURCE, "watched").then().statusCode(412);
    ifMatch("1.0").body("{}").patch(SOURCE, "watched").then().statusCode(400);
    ifMatch("\"9.9\", \"1.0\"").body("{}").patch(SOURCE, "watched").then().statusCode(200);
    ifMatch("*").body("{}").patch(SOURCE, "nowhere").then().statusCode(404);
    given().header("If-Match", read).delete(SOURCE, "watched").then().statusCode(412);
    given().header("If-Match", "*").delete(SOURCE, "watched").then().statusCode(204);
  }

  @Test
  void a_deleted_source_is_gone_and_frees_its_host_and_slug() {
    String body = "{\"name\": \"Passing\", \"hosts\": [\"passing.example\"]}";
    create(body).statusCode(201);

    when().delete(SOURCE, "passing").then().statusCode(204);

    when().get(SOURCE, "passing").then().statusCode(404);
    when().delete(SOURCE, "passing").then().statusCode(404);
    create(body).statusCode(201);
  }

  /** A page at a time, no source is missed and none seen twice, whatever comes in meanwhile. */
  @Test
  void sources_are_listed_by_slug_page_by_page() {
    for (String name : List.of("zz list b", "zz list a", "zz list c")) {
      create("{\"name\": \"" + name + "\"}").statusCode(201);
    }

    List<String> slugs = new ArrayList<>();
    String cursor = null;
    do {
      var page =
          given()
              .queryParam("limit", 7)
              .queryParams(cursor == null ? java.util.Map.of() : java.util.Map.of("cursor", cursor))
              .get(SOURCES)
              .then()
              .statusCode(200)
              .extract();
      slugs.addAll(page.path("items.slug"));
      cursor = page.path("nextCursor");
    } while (cursor != null);

    assertThat(slugs).isSorted().doesNotHaveDuplicates();
    assertThat(slugs).containsSubsequence("zz-list-a", "zz-list-b", "zz-list-c");
  }

  @Test
  void the_owner_of_a_host_is_listed() {
    create("{\"name\": \"Bare owner\", \"hosts\": [\"filter.example\"]}").statusCode(201);
    create("{\"name\": \"Www owner\", \"hosts\": [\"www.filter.example\"]}").statusCode(201);

    given()
        .queryParam("host", "WWW.filter.example")
        .get(SOURCES)
        .then()
        .statusCode(200)
        .body("items.slug", contains("bare-owner", "www-owner"))
        .body("$", not(hasKey("nextCursor")));
    given().queryParam("host", "unknown.example").get(SOURCES).then().body("items", is(empty()));
    given().queryParam("host", "http://filter.example/").get(SOURCES).then().statusCode(400);
  }

  @Test
  void a_cursor_serves_only_its_own_query() {
    create("{\"name\": \"Cursor a\"}").statusCode(201);
    create("{\"name\": \"Cursor b\"}").statusCode(201);
    String cursor = given().queryParam("limit", 1).get(SOURCES).path("nextCursor");

    given()
        .queryParam("cursor", cursor)
        .queryParam("host", "a.example")
        .get(SOURCES)
        .then()
        .statusCode(400);
    given().queryParam("cursor", "x").get(SOURCES).then().statusCode(400);
    given().queryParam("limit", 0).get(SOURCES).then().statusCode(400);
    given().queryParam("limit", 201).get(SOURCES).then().statusCode(400);
  }

  private static ValidatableResponse create(String body) {
    return given().contentType(ContentType.JSON).body(body).post(SOURCES).then();
  }

  private static ValidatableResponse put(String slug, String body) {
    return given().contentType(ContentType.JSON).body(body).put(SOURCE, slug).then();
  }

  private static ValidatableResponse patch(String slug, String body) {
    return given().contentType(MERGE_PATCH).body(body).patch(SOURCE, slug).then();
  }

  private static io.restassured.specification.RequestSpecification ifMatch(String tag) {
    return given().contentType(MERGE_PATCH).header("If-Match", tag);
  }
}
