package news.broadsheet.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place in the bodies of an operation: a property, or the first item of a list, at any depth.
 *
 * @param schema what the contract says of it, its references resolved
 */
record Place(List<String> path, Part schema) {
  private static final String ITEM = "0";

  /** All of a body, but for the body itself. */
  static List<Place> of(Part schemaOfBody) {
    return new Place(List.of(), schemaOfBody).below().toList();
  }

  /** The schema and those that it is made of, with the alternatives that it allows. */
  static Stream<Part> parts(Part schema) {
    return Stream.of(
            Stream.of(schema),
            schema.get("allOf").items().flatMap(Place::parts),
            schema.get("anyOf").items().flatMap(Place::parts))
        .flatMap(parts -> parts);
  }

  boolean isItem() {
    return path.getLast().equals(ITEM);
  }

  /** A copy of the body with another value here. What is missing above is made. */
  JsonNode in(JsonNode body, JsonNode value) {
    return with(body, path, value);
  }

  private Stream<Place> below() {
    return children().flatMap(child -> Stream.concat(Stream.of(child), child.below()));
  }

  private Stream<Place> children() {
    return parts(schema)
        .flatMap(
            part ->
                Stream.concat(
                    part.get("properties").names().stream()
                        .map(name -> child(name, part.get("properties").get(name))),
                    Stream.of(part.get("items")).filter(Part::exists).map(it -> child(ITEM, it))));
  }

  private Place child(String name, Part its) {
    return new Place(Stream.concat(path.stream(), Stream.of(name)).toList(), its);
  }

  private static JsonNode with(JsonNode node, List<String> path, JsonNode value) {
    if (path.isEmpty()) {
      return value;
    }
    String name = path.getFirst();
    List<String> rest = path.subList(1, path.size());
    if (name.equals(ITEM)) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      list.add(with(node.path(0), rest, value));
      for (int i = 1; i < node.size(); i++) {
        list.add(node.path(i));
      }
      return list;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    node.properties().forEach(each -> object.set(each.getKey(), each.getValue()));
    object.set(name, with(node.path(name), rest, value));
    return object;
  }

  @Override
  public String toString() {
    return String.join("/", path);
  }
}
