package news.broadsheet.contract;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** Where ids come from: the links of earlier responses, the last one counting. */
final class Links {
  private static final String OF_BODY = "$response.body#";
  private static final String OF_PATH = "$request.path.";

  private final Map<String, Map<String, String>> parameters = new HashMap<>();

  void follow(Example sent, Response response) {
    sent.operation()
        .response(response.statusCode())
        .get("links")
        .children()
        .forEach(link -> follow(link, sent, response));
  }

  /** The parameters of an operation that a link gave. */
  Map<String, String> of(Operation operation) {
    return parameters.getOrDefault(operation.id(), Map.of());
  }

  private void follow(Part link, Example sent, Response response) {
    Map<String, String> values = new HashMap<>();
    for (String name : link.get("parameters").names()) {
      values.put(name, value(link.get("parameters").text(name), sent, response));
    }
    parameters.put(link.text("operationId"), values);
  }

  private static String value(String expression, Example sent, Response response) {
    if (expression.startsWith(OF_BODY)) {
      return Json.read(response.asString())
          .orElseThrow()
          .at(expression.substring(OF_BODY.length()))
          .asText();
    }
    if (expression.startsWith(OF_PATH)) {
      return String.valueOf(sent.path().get(expression.substring(OF_PATH.length())));
    }
    throw new IllegalArgumentException("a runtime expression of another kind: " + expression);
  }
}
