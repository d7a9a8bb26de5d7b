package news.broadsheet.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with parameters, such as {@code /api/v1/articles/{id}}. */
record Template(String value) {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

  List<String> parameterNames() {
    return PARAMETER.matcher(value).results().map(found -> found.group(1)).toList();
  }

  int parameterCount() {
    return parameterNames().size();
  }

  boolean matches(String rawPath) {
    return matcher(rawPath).matches();
  }

  /** The decoded values of the parameters in a path that matches. */
  Map<String, String> values(String rawPath) {
    Matcher matcher = matcher(rawPath);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(rawPath + " is not " + value);
    }
    Map<String, String> values = new LinkedHashMap<>();
    List<String> names = parameterNames();
    for (int i = 0; i < names.size(); i++) {
      // Unlike in a query, a plus in a path is a plus.
      String raw = matcher.group(i + 1).replace("+", "%2B");
      values.put(names.get(i), URLDecoder.decode(raw, StandardCharsets.UTF_8));
    }
    return values;
  }

  private Matcher matcher(String rawPath) {
    List<String> literals = new ArrayList<>();
    for (String literal : PARAMETER.split(value, -1)) {
      literals.add(Pattern.quote(literal));
    }
    return Pattern.compile(String.join("([^/]+)", literals)).matcher(rawPath);
  }
}
