package news.broadsheet.url;

import java.util.List;
import java.util.Locale;

/**
 * What the query parameters of one publisher mean where that differs from what they mean
 * everywhere. Names are compared in any case, percent-encoded as they stand in the query; a {@code
 * *} at the end stands for any rest.
 *
 * @param tracking dropped, though the general rules would keep them
 * @param identity kept, though the general rules or {@code tracking} would drop them: an article
 *     stored twice is a nuisance, two stored as one are a loss
 */
public record SourceRules(List<String> tracking, List<String> identity) {

  /** For every publisher that needs none. */
  public static final SourceRules NONE = new SourceRules(List.of(), List.of());

  public SourceRules {
    tracking = lower(tracking);
    identity = lower(identity);
  }

  boolean keeps(String name) {
    return matches(identity, name);
  }

  boolean drops(String name) {
    return matches(tracking, name) && !keeps(name);
  }

  private static boolean matches(List<String> patterns, String name) {
    if (patterns.isEmpty()) {
      return false; // nearly always
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return patterns.stream().anyMatch(pattern -> matches(pattern, lower));
  }

  private static boolean matches(String pattern, String name) {
    int star = pattern.length() - 1;
    return pattern.charAt(star) == '*'
        ? name.startsWith(pattern.substring(0, star))
        : name.equals(pattern);
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }
}
