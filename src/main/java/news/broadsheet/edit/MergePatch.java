package news.broadsheet.edit;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch, RFC 7396. */
public final class MergePatch {
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private MergePatch() {}

  /**
   * What {@code current} becomes: members of the patch replace, {@code null} removes, arrays are
   * replaced whole. The result is not validated.
   *
   * @param current written and read again by the mapper; should be of the shape of {@code type}
   * @throws JacksonException when the patch is no object, or has a member that the type does not
   *     know or of another JSON type
   */
  public static <T> T apply(ObjectMapper mapper, Object current, JsonNode patch, Class<T> type)
      throws JacksonException {
    if (!patch.isObject()) {
      throw MismatchedInputException.from(
          (JsonParser) null, type, "A merge patch must be a JSON object");
    }
    // First by itself: removing a member that does not exist would otherwise pass unseen, and it is
    // nearly always a misspelt one.
    mapper.treeToValue(patch, type);
    return mapper.treeToValue(merged(mapper.valueToTree(current), patch, mapper), type);
  }

  private static JsonNode merged(JsonNode target, JsonNode patch, ObjectMapper mapper) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode result = target instanceof ObjectNode object ? object : mapper.createObjectNode();
    for (var member : patch.properties()) {
      String name = member.getKey();
      if (member.getValue().isNull()) {
        result.remove(name);
      } else {
        result.set(name, merged(result.path(name), member.getValue(), mapper));
      }
    }
    return result;
  }
}
