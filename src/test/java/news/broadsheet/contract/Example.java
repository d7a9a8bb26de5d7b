package news.broadsheet.contract;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request as the contract shows it: the examples of its parameters and one of its body.
 *
 * @param mediaType of the body; empty when there is none
 */
record Example(
    Operation operation,
    Map<String, String> path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    String mediaType,
    String body) {

  /** One for each example of a body, or else one. */
  static List<Example> of(Operation operation) {
    var bare =
        new Example(
            operation,
            examples(operation, "path"),
            lists(examples(operation, "query")),
            examples(operation, "header"),
            "",
            "");
    Part content = operation.part().get("requestBody").get("content");
    return content.exists()
        ? content.names().stream().flatMap(type -> bare.bodies(type, content.get(type))).toList()
        : List.of(bare);
  }

  static Example firstOf(Operation operation) {
    return of(operation).getFirst();
  }

  Example withPath(Map<String, String> more) {
    var values = new LinkedHashMap<>(path);
    more.forEach(values::replace);
    return new Example(operation, values, query, headers, mediaType, body);
  }

  /** Well-formed, but its path leads to nothing. */
  Example nowhere() {
    Map<String, String> values = new LinkedHashMap<>();
    for (Part parameter : operation.parameters("path")) {
      values.put(parameter.text("name"), neverHeardOf(parameter.schema()));
    }
    return withPath(values);
  }

  private static String neverHeardOf(Part schema) {
    if (schema.text("type").equals("integer")) {
      return "1000000";
    }
    return schema.text("format").equals("uuid") ? UUID.randomUUID().toString() : "never-heard-of";
  }

  Example withQuery(String name, String... values) {
    return new Example(
        operation, path, with(query, name, List.of(values)), headers, mediaType, body);
  }

  Example withHeader(String name, String value) {
    return new Example(operation, path, query, with(headers, name, value), mediaType, body);
  }

  Example withBody(String otherType, String otherBody) {
    return new Example(operation, path, query, headers, otherType, otherBody);
  }

  Response send() {
    RequestSpecification request =
        given().pathParams(path).queryParams(query).headers(headers).redirects().follow(false);
    if (!mediaType.isEmpty()) {
      request.contentType(mediaType).body(body);
    }
    return request.request(operation.method(), operation.template().value());
  }

  private Stream<Example> bodies(String type, Part media) {
    return media
        .get("examples")
        .children()
        .map(example -> withBody(type, text(example.get("value").node())));
  }

  private static Map<String, String> examples(Operation operation, String in) {
    return operation.parameters(in).stream()
        .filter(parameter -> parameter.get("example").exists())
        .collect(
            Collectors.toMap(
                parameter -> parameter.text("name"),
                parameter -> text(parameter.get("example").node()),
                (a, b) -> b,
                LinkedHashMap::new));
  }

  private static String text(JsonNode example) {
    if (example.isArray() && example.path(0).isTextual()) {
      return example.valueStream().map(JsonNode::asText).collect(Collectors.joining(","));
    }
    return example.isContainerNode() ? example.toString() : example.asText();
  }

  private static Map<String, List<String>> lists(Map<String, String> values) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    return lists;
  }

  private static <T> Map<String, T> with(Map<String, T> map, String name, T value) {
    var more = new LinkedHashMap<>(map);
    more.put(name, value);
    return more;
  }
}
