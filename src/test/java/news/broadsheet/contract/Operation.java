package news.broadsheet.contract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One method of one path.
 *
 * @param method in upper case
 */
record Operation(Template template, String method, Part part) {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  static Stream<Operation> of(Part path) {
    String escaped = path.pointer().substring("/paths/".length());
    var template = new Template(escaped.replace("~1", "/").replace("~0", "~"));
    return path.names().stream()
        .filter(METHODS::contains)
        .map(name -> new Operation(template, name.toUpperCase(Locale.ROOT), path.get(name)));
  }

  String id() {
    return part.text("operationId");
  }

  List<Part> parameters(String in) {
    return part.get("parameters").items().filter(each -> each.text("in").equals(in)).toList();
  }

  boolean hasParameter(String in, String name) {
    return parameters(in).stream().anyMatch(each -> each.text("name").equals(name));
  }

  boolean hasBody() {
    return part.get("requestBody").exists();
  }

  /** Empty for a status that is not documented. */
  Part response(int status) {
    return part.get("responses").get(Integer.toString(status));
  }

  List<Integer> statuses() {
    return part.get("responses").names().stream().map(Integer::valueOf).toList();
  }

  boolean documents(int status) {
    return statuses().contains(status);
  }

  /** Whether a success carries a body, so that its media type can be negotiated. */
  boolean servesContent() {
    return statuses().stream().anyMatch(s -> s < 300 && response(s).get("content").exists());
  }

  boolean reads() {
    return method.equals("GET");
  }

  @Override
  public String toString() {
    return id();
  }
}
