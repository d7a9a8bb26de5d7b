package news.broadsheet.ingest.document.page.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The meta elements of a page by name, property or itemprop; their names are read in small letters.
 */
final class MetaTags {

  private static final int MAX_VALUES = 500;

  private final Map<String, List<String>> values = new HashMap<>();
  private final Set<String> microdata = new HashSet<>();

  static MetaTags of(Document page) {
    var tags = new MetaTags();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = meta.hasAttr("content") ? meta.attr("content") : meta.attr("value");
      for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        tags.add(meta.attr(attribute), content.strip());
      }
      if (!meta.attr("itemprop").isEmpty() && meta.attr("property").isEmpty()) {
        tags.microdata.add(meta.attr("itemprop").strip().toLowerCase(Locale.ROOT));
      }
    }
    return tags;
  }

  private void add(String names, String content) {
    if (names.isEmpty() || content.isEmpty()) {
      return;
    }
    List<String> known =
        values.computeIfAbsent(names.strip().toLowerCase(Locale.ROOT), any -> new ArrayList<>());
    if (known.size() < MAX_VALUES) {
      known.add(content);
    }
  }

  /** Whether values of this name stand in elements that bear it as an itemprop. */
  boolean isMicrodata(String name) {
    return microdata.contains(name);
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value of the first of the names that has one. */
  Optional<String> first(String... names) {
    for (String name : names) {
      List<String> found = all(name);
      if (!found.isEmpty()) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }
}
