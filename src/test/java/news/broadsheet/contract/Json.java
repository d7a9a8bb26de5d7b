package news.broadsheet.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** JSON as strictly as it is meant: no duplicate names, nothing after the end. */
final class Json {
  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // 1e400 would be infinite, which the schema validator cannot compare.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Json() {}

  /** Empty when it is not JSON. A byte order mark may be ignored (RFC 8259, 8.1). */
  static Optional<JsonNode> read(String text) {
    try {
      String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return Optional.of(STRICT.readTree(unmarked)).filter(node -> !node.isMissingNode());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** A copy without the properties that are null. */
  static JsonNode withoutNulls(JsonNode value) {
    JsonNode copy = value.deepCopy();
    dropNulls(copy);
    return copy;
  }

  private static void dropNulls(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().removeIf(property -> property.getValue().isNull());
    }
    node.forEach(Json::dropNulls);
  }

  static ArrayNode strings(String... values) {
    return STRICT.valueToTree(values);
  }
}
