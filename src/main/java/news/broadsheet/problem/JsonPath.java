package news.broadsheet.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a JSON text, written as in {@code images[0].url}; empty for the whole. */
final class JsonPath {
  private JsonPath() {}

  static String of(List<Reference> references) {
    var path = new StringBuilder();
    for (Reference reference : references) {
      append(path, reference.getFieldName(), reference.getIndex());
    }
    return path.toString();
  }

  /** Where the parser stands. */
  static String of(JsonParser parser) {
    var path = new StringBuilder();
    prepend(path, parser.getParsingContext());
    return path.toString();
  }

  private static void prepend(StringBuilder path, JsonStreamContext context) {
    if (context.getParent() != null) {
      prepend(path, context.getParent());
    }
    if (context.inArray()) {
      append(path, null, context.getCurrentIndex());
    } else if (context.inObject()) {
      append(path, context.getCurrentName(), -1);
    }
  }

  private static void append(StringBuilder path, @Nullable String name, int index) {
    if (name != null) {
      path.append(path.isEmpty() ? "" : ".").append(name);
    } else if (index >= 0) {
      path.append('[').append(index).append(']');
    }
  }
}
