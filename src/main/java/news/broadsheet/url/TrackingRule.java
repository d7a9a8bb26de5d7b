package news.broadsheet.url;

import java.util.List;
import news.broadsheet.url.whatwg.HttpUrl;

/**
 * Takes {@link TrackingParameters} out of a query, also where they were glued on badly.
 *
 * @param source has the last word on its own parameters
 */
record TrackingRule(SourceRules source) {

  HttpUrl apply(HttpUrl url) {
    if (url.query() == null) {
      return url;
    }
    HttpUrl unglued = QueryParameter.mapAll(url, this::withoutGluedTracking);
    List<QueryParameter> kept = QueryParameter.allOf(unglued);
    kept.removeIf(p -> isTracking(withoutQuestionMarks(p.name()), p.value()));
    // Blogger's mobile view. Only where nothing else is left: beside other parameters, m is a
    // module or a month to many a site, and the page would not be found without it.
    if (kept.size() == 1 && kept.getFirst().text().equals("m=1") && !source.keeps("m")) {
      kept.clear();
    }
    return QueryParameter.replaceAll(unglued, kept);
  }

  /** Only what the source itself calls tracking: a rule of its own, so that it can be explained. */
  HttpUrl applySource(HttpUrl url) {
    List<QueryParameter> kept = QueryParameter.allOf(url);
    boolean dropped = kept.removeIf(p -> source.drops(withoutQuestionMarks(p.name())));
    return dropped ? QueryParameter.replaceAll(url, kept) : url;
  }

  private boolean isTracking(String name, String value) {
    return !source.keeps(name) && TrackingParameters.isTracking(name, value);
  }

  private boolean isAlwaysTracking(String name) {
    return !source.keeps(name) && (TrackingParameters.isAlwaysTracking(name) || source.drops(name));
  }

  /** {@code id=5?utm_source=rss}: a second question mark where an ampersand belongs. */
  private QueryParameter withoutGluedTracking(QueryParameter parameter) {
    String text = parameter.text();
    int mark = -1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '?') {
        mark = i;
      } else if (text.charAt(i) == '=') {
        if (mark >= 0 && isAlwaysTracking(text.substring(mark + 1, i))) {
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
