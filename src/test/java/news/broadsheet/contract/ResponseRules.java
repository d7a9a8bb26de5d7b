package news.broadsheet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the contract says of a response. */
record ResponseRules(Exchange exchange) {
  private static final String PROBLEM = "application/problem+json";

  /** By an operation's documentation. */
  List<String> breachesOf(Operation operation) {
    if (!operation.documents(exchange.status())) {
      return List.of("status " + exchange.status() + " is not documented: " + body());
    }
    Part documented = operation.response(exchange.status());
    var breaches = new ArrayList<String>();
    for (String name : documented.get("headers").names()) {
      breaches.addAll(header(name, documented.get("headers").get(name)));
    }
    if (!exchange.method().equals("HEAD")) {
      breaches.addAll(content(documented.get("content")));
    }
    breaches.addAll(problemStatus());
    return breaches;
  }

  /**
   * An answer from before any operation was found, such as 404 or 405, is a problem all the same.
   */
  List<String> breachesOfProblem(OpenApi contract) {
    var breaches = new ArrayList<String>();
    if (!type().equals(PROBLEM)) {
      breaches.add("an error of type " + type() + " instead of " + PROBLEM);
    } else if (!exchange.method().equals("HEAD")) {
      breaches.addAll(schema(contract.at("/components/schemas/Problem"), body()));
      breaches.addAll(problemStatus());
    }
    if (exchange.status() == 405 && exchange.response().header("Allow") == null) {
      breaches.add("405 without Allow");
    }
    return breaches;
  }

  private List<String> header(String name, Part declaration) {
    @Nullable String value = exchange.response().header(name);
    if (value == null) {
      return declaration.isTrue("required") ? List.of("header " + name + " is missing") : List.of();
    }
    return prefixed("header " + name, declaration.errorsOfText(value));
  }

  private List<String> content(Part content) {
    if (!content.exists()) {
      return body().isEmpty() ? List.of() : List.of("a body where none is documented: " + body());
    }
    if (!content.names().contains(type())) {
      return List.of("media type " + type() + " is not documented: " + body());
    }
    Part media = content.get(type());
    var breaches = new ArrayList<>(schema(media.schema(), body()));
    if (media.schemaOfLines().exists()) {
      body().lines().forEach(line -> breaches.addAll(json(media.schemaOfLines(), line)));
    }
    return breaches;
  }

  private List<String> schema(Part schema, String body) {
    if (!Exchange.isJson(type())) {
      return prefixed("body", schema.errors(new TextNode(body)));
    }
    return json(schema, body);
  }

  private static List<String> json(Part schema, String body) {
    Optional<JsonNode> json = Json.read(body);
    return json.map(value -> prefixed("body", schema.errors(value)))
        .orElseGet(() -> List.of("the body is not JSON: " + body));
  }

  private List<String> problemStatus() {
    if (!type().equals(PROBLEM) || exchange.method().equals("HEAD")) {
      return List.of();
    }
    int said = Json.read(body()).map(json -> json.path("status").asInt()).orElse(0);
    return said == exchange.status()
        ? List.of()
        : List.of("a problem of status " + said + " came with status " + exchange.status());
  }

  private String type() {
    return Exchange.bare(exchange.response().contentType());
  }

  private String body() {
    return exchange.response().asString();
  }

  private static List<String> prefixed(String what, List<String> errors) {
    return errors.stream().map(error -> what + " " + error).toList();
  }
}
