package news.broadsheet.representation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** JSON that may also stand inside of a script element, which {@code <} could end. */
@Singleton
class JsonText {
  private final ObjectMapper json;

  JsonText(ObjectMapper json) {
    this.json = json;
  }

  String of(JsonObject object) {
    try {
      return json.writeValueAsString(object)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
