package news.broadsheet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A place in the contract, found through its references.
 *
 * @param pointer JSON pointer; the schema validator needs the place, not only what stands there, to
 *     resolve further references
 */
record Part(OpenApi contract, String pointer, JsonNode node) {

  /** The child of this name behind its references; one that does not exist is empty. */
  Part get(String name) {
    Part child = child(name);
    return child.node.has("$ref")
        ? contract.at(child.node.get("$ref").asText().substring(1))
        : child;
  }

  /** The schema itself: what stands beside a reference in it counts too. */
  Part schema() {
    return child("schema");
  }

  /** The schema of each line, where the media type is one of lines. */
  Part schemaOfLines() {
    return schema().child("contentSchema");
  }

  boolean exists() {
    return !node.isMissingNode();
  }

  String text(String name) {
    return node.path(name).asText();
  }

  boolean isTrue(String name) {
    return node.path(name).asBoolean();
  }

  /** The properties, in the order of the file. */
  List<String> names() {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  Stream<Part> children() {
    return names().stream().map(this::get);
  }

  Stream<Part> items() {
    return IntStream.range(0, node.size()).mapToObj(i -> get(Integer.toString(i)));
  }

  /** What is wrong with a value, this being a schema. */
  List<String> errors(JsonNode value) {
    return contract.errors(pointer, value);
  }

  /** What is wrong with a body that is sent, in which null is as good as absent. */
  List<String> errorsOfSent(JsonNode body) {
    List<String> errors = errors(body);
    return errors.isEmpty() || errors(Json.withoutNulls(body)).isEmpty() ? List.of() : errors;
  }

  /**
   * What is wrong with the text of a parameter or header, this being its declaration. Arrays are
   * lists separated by commas.
   */
  List<String> errorsOfText(String text) {
    return schema().errors(value(type(schema()), text));
  }

  private static String type(Part schema) {
    return schema.node.has("$ref")
        ? type(schema.contract.at(schema.node.get("$ref").asText().substring(1)))
        : schema.text("type");
  }

  private static JsonNode value(String type, String text) {
    return switch (type) {
      case "integer", "number", "boolean" -> Json.read(text).orElse(new TextNode(text));
      case "array" -> Json.strings(text.split(",", -1));
      default -> new TextNode(text);
    };
  }

  private Part child(String name) {
    JsonNode child = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
    String escaped = name.replace("~", "~0").replace("/", "~1");
    return new Part(
        contract, pointer + "/" + escaped, child == null ? MissingNode.getInstance() : child);
  }
}
