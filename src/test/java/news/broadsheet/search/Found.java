package news.broadsheet.search;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;

/** An answer of the search. */
record Found(Response response) {

  /**
   * @param parameters name, value, name, value …
   */
  static Found by(String query, String... parameters) {
    var request = given().queryParam("q", query);
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return new Found(request.get("/api/v1/search"));
  }

  int status() {
    return response.statusCode();
  }

  List<String> titles() {
    response.then().statusCode(200);
    return response.path("items.article.title");
  }

  List<String> violations() {
    response.then().statusCode(400);
    return new ArrayList<>(response.<List<String>>path("violations.field"));
  }

  String string(String path) {
    return response.path(path);
  }

  List<String> strings(String path) {
    response.then().statusCode(200);
    return response.path(path);
  }

  /** Of a facet, as value and count. */
  List<String> counts(String path) {
    return pairs(path, "value");
  }

  List<String> histogram() {
    return pairs("histogram", "start");
  }

  private List<String> pairs(String path, String name) {
    List<String> names = strings(path + "." + name);
    List<Integer> counts = response.path(path + ".count");
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      pairs.add(names.get(i) + " " + counts.get(i));
    }
    return pairs;
  }

  float score(int hit) {
    return response.<Number>path("items[" + hit + "].score").floatValue();
  }

  String total() {
    response.then().statusCode(200);
    return response.path("total.value") + " " + response.path("total.relation");
  }

  String nextCursor() {
    return response.path("nextCursor");
  }
}
