package news.broadsheet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the contract says of a request. */
record RequestRules(Exchange exchange, Operation operation) {
  List<String> breaches() {
    var breaches = new ArrayList<String>();
    breaches.addAll(path());
    breaches.addAll(query());
    breaches.addAll(headers());
    breaches.addAll(body());
    return breaches.stream().map(breach -> "accepted, although " + breach).toList();
  }

  private List<String> path() {
    Map<String, String> values = operation.template().values(exchange.path());
    return operation.parameters("path").stream()
        .flatMap(each -> named(each, each.errorsOfText(values.get(each.text("name")))).stream())
        .toList();
  }

  private List<String> query() {
    Map<String, List<String>> sent = exchange.query();
    var breaches = new ArrayList<String>();
    for (String name : sent.keySet()) {
      if (!operation.hasParameter("query", name)) {
        breaches.add("query parameter " + name + " is not documented");
      }
    }
    for (Part parameter : operation.parameters("query")) {
      List<String> values = sent.getOrDefault(parameter.text("name"), List.of());
      if (values.size() > 1) {
        breaches.add("query parameter " + parameter.text("name") + " is repeated");
      }
      breaches.addAll(parameter(parameter, values.isEmpty() ? null : values.getFirst()));
    }
    return breaches;
  }

  private List<String> headers() {
    return operation.parameters("header").stream()
        .flatMap(
            each ->
                parameter(each, exchange.request().getHeaders().getValue(each.text("name")))
                    .stream())
        .toList();
  }

  private static List<String> parameter(Part parameter, @Nullable String value) {
    if (value == null) {
      return parameter.isTrue("required")
          ? List.of("parameter " + parameter.text("name") + " is missing")
          : List.of();
    }
    return named(parameter, parameter.errorsOfText(value));
  }

  private List<String> body() {
    String body = exchange.requestBody();
    if (!operation.hasBody()) {
      return body.isEmpty() ? List.of() : List.of("it takes no body");
    }
    Part content = operation.part().get("requestBody").get("content");
    String type = Exchange.bare(exchange.request().getContentType());
    if (!content.names().contains(type)) {
      return List.of("body of type " + type + " is not documented");
    }
    Part schema = content.get(type).schema();
    Optional<JsonNode> value =
        Exchange.isJson(type) ? Json.read(body) : Optional.of(new TextNode(body));
    return value
        .map(json -> schema.errorsOfSent(json).stream().map(error -> "body " + error).toList())
        .orElseGet(() -> List.of("the body is not JSON"));
  }

  private static List<String> named(Part parameter, List<String> errors) {
    return errors.stream().map(error -> parameter.text("name") + error).toList();
  }
}
