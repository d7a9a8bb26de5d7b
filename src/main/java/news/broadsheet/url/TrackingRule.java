package news.broadsheet.url;

import java.util.List;
import news.broadsheet.url.whatwg.HttpUrl;

/** Takes {@link TrackingParameters} out of a query, also where they were glued on badly. */
final class TrackingRule {

  private TrackingRule() {}

  static HttpUrl apply(HttpUrl url) {
    if (url.query() == null) {
      return url;
    }
    HttpUrl unglued = QueryParameter.mapAll(url, TrackingRule::withoutGluedTracking);
    List<QueryParameter> kept = QueryParameter.allOf(unglued);
    kept.removeIf(p -> TrackingParameters.isTracking(withoutQuestionMarks(p.name()), p.value()));
    // Blogger's mobile view. Only where nothing else is left: beside other parameters, m is a
    // module or a month to many a site, and the page would not be found without it.
    if (kept.size() == 1 && kept.getFirst().text().equals("m=1")) {
      kept.clear();
    }
    return QueryParameter.replaceAll(unglued, kept);
  }

  /** {@code id=5?utm_source=rss}: a second question mark where an ampersand belongs. */
  private static QueryParameter withoutGluedTracking(QueryParameter parameter) {
    String text = parameter.text();
    int mark = -1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '?') {
        mark = i;
      } else if (text.charAt(i) == '=') {
        if (mark >= 0 && TrackingParameters.isAlwaysTracking(text.substring(mark + 1, i))) {
          return new QueryParameter(text.substring(0, mark));
        }
        mark = -1;
      }
    }
    return parameter;
  }

  /** {@code ??utm_source=rss}, the second mark sometimes escaped. */
  private static String withoutQuestionMarks(String name) {
    int start = 0;
    while (name.startsWith("?", start) || name.startsWith("%3F", start)) {
      start += name.charAt(start) == '?' ? 1 : 3;
    }
    return name.substring(start);
  }
}
