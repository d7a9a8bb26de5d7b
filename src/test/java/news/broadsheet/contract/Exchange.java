package news.broadsheet.contract;

import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request and its response. */
record Exchange(FilterableRequestSpecification request, Response response) {
  int status() {
    return response.statusCode();
  }

  boolean accepted() {
    return status() >= 200 && status() < 300;
  }

  String method() {
    return request.getMethod();
  }

  String path() {
    return URI.create(request.getURI()).getRawPath();
  }

  /** The query as it was sent, repeated parameters with all their values. */
  Map<String, List<String>> query() {
    Map<String, List<String>> query = new LinkedHashMap<>();
    String raw = URI.create(request.getURI()).getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String value = parts.length == 1 ? "" : decoded(parts[1]);
      query.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>()).add(value);
    }
    return query;
  }

  String requestBody() {
    Object body = request.getBody();
    return switch (body) {
      case null -> "";
      case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
      default -> body.toString();
    };
  }

  /** A media type without its parameters. */
  static String bare(@Nullable String mediaType) {
    return mediaType == null ? "" : mediaType.split(";", 2)[0].strip();
  }

  /** One JSON value, which lines of JSON are not. */
  static boolean isJson(String mediaType) {
    return mediaType.equals("application/json") || mediaType.endsWith("+json");
  }

  private static String decoded(String raw) {
    return URLDecoder.decode(raw, StandardCharsets.UTF_8);
  }
}
