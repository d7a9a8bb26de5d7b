package news.broadsheet.url;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import news.broadsheet.url.whatwg.HttpUrl;

/**
 * What stands between two ampersands of a query, kept as it is written: {@code ?a} is not turned
 * into {@code ?a=}, because some sites read the whole query as one value.
 */
record QueryParameter(String text) {

  /** All of them in the order given, the empty ones left out. */
  static List<QueryParameter> allOf(HttpUrl url) {
    List<QueryParameter> parameters = new ArrayList<>();
    String query = url.query();
    if (query == null) {
      return parameters;
    }
    for (int start = 0, end; start < query.length(); start = end + 1) {
      int ampersand = query.indexOf('&', start);
      end = ampersand < 0 ? query.length() : ampersand;
      if (end > start) {
        parameters.add(new QueryParameter(query.substring(start, end)));
      }
    }
    return parameters;
  }

  static HttpUrl replaceAll(HttpUrl url, List<QueryParameter> parameters) {
    if (parameters.isEmpty()) {
      return url.withQuery(null);
    }
    return url.withQuery(
        parameters.stream().map(QueryParameter::text).collect(Collectors.joining("&")));
  }

  static HttpUrl mapAll(HttpUrl url, UnaryOperator<QueryParameter> change) {
    List<QueryParameter> changed = new ArrayList<>(allOf(url));
    changed.replaceAll(change);
    changed.removeIf(parameter -> parameter.text().isEmpty());
    return replaceAll(url, changed);
  }

  String name() {
    int equals = text.indexOf('=');
    return equals < 0 ? text : text.substring(0, equals);
  }

  /** Percent-encoded; empty when there is no equals sign. */
  String value() {
    int equals = text.indexOf('=');
    return equals < 0 ? "" : text.substring(equals + 1);
  }
}
