package news.broadsheet.security;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** What a refusal asks for: RFC 9110, 11.6.1 and RFC 6750, 3. */
final class Challenge {
  private static final String BEARER = "Bearer realm=\"broadsheet\"";

  private Challenge() {}

  /**
   * @param parameters besides the realm; may be empty
   */
  static Map<String, String> header(String parameters) {
    String value = parameters.isEmpty() ? BEARER : BEARER + ", " + parameters;
    return Map.of(HttpHeaders.WWW_AUTHENTICATE, value);
  }
}
