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
    for (int mark = text.indexOf('?'); mark >= 0; mark = text.indexOf('?', mark + 1)) {
      int equals = text.indexOf('=', mark);
      if (equals > 0 && TrackingParameters.isAlwaysTracking(text.substring(mark + 1, equals))) {
        return new QueryParameter(text.substring(0, mark));
      }
    }
    return parameter;
  }

  /** {@code ??utm_source=rss}, the second mark sometimes escaped. */
  private static String withoutQuestionMarks(String name) {
    if (name.startsWith("?")) {
      return withoutQuestionMarks(name.substring(1));
    }
    return name.startsWith("%3F") ? withoutQuestionMarks(name.substring(3)) : name;
  }
}
