package news.broadsheet.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;

/** Articles of an invented paper, and the calls that every test of articles makes. */
public final class Articles {
  public static final String PATH = "/api/v1/articles";

  private Articles() {}

  /** At an address of its own, with a text of its own. */
  public static Map<String, Object> article(String name) {
    var article = new HashMap<String, Object>();
    article.put("url", "https://www.tidewater-courier.example/news/" + name);
    article.put("title", "The ferry " + name + " returns to the harbour");
    article.put("body", "After eleven weeks in dock the ferry " + name + " sails again on Monday.");
    return article;
  }

  /** Detection would not believe an English text that is declared to be Portuguese. */
  public static Map<String, Object> portuguese(String name) {
    return with(
        article(name),
        "title",
        "A balsa " + name + " volta ao porto",
        "body",
        "Depois de onze semanas no estaleiro, a balsa "
            + name
            + " volta a navegar na segunda-feira.");
  }

  public static Map<String, Object> with(Map<String, Object> article, Object... namesAndValues) {
    var changed = new HashMap<>(article);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      changed.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return changed;
  }

  public static ValidatableResponse post(Object article) {
    return given().contentType("application/json").body(article).post(PATH).then();
  }

  public static ValidatableResponse postMarkdown(String document) {
    return given()
        .contentType("text/markdown")
        .body(document.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post(PATH)
        .then();
  }

  /** The id of a newly created article. */
  public static String created(Object article) {
    return post(article).statusCode(201).extract().path("id");
  }

  public static ValidatableResponse get(String id) {
    return given().get(PATH + "/" + id).then();
  }
}
