package news.broadsheet.representation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object of JSON while it is put together; what has no value is left out. */
final class JsonObject {
  private final Map<String, Object> members = new LinkedHashMap<>();

  JsonObject with(String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
    return this;
  }

  <T> JsonObject withAll(String name, @Nullable List<T> values, Function<T, ?> member) {
    return with(name, values == null ? null : values.stream().map(member).toList());
  }

  @JsonValue
  Map<String, Object> members() {
    return members;
  }
}
