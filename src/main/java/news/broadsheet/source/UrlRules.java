package news.broadsheet.source;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.url.SourceRules;
import org.jspecify.annotations.Nullable;

/**
 * What the query parameters of a source mean, as an editor says it. Absent lists are empty.
 *
 * @param trackingParameters names, or prefixes that end in {@code *}; they say nothing about which
 *     page it is
 * @param identityParameters the same for those that choose the article; they win
 */
public record UrlRules(
    @Nullable @Size(max = UrlRules.MOST)
        List<@NotNull @Pattern(regexp = UrlRules.NAME, message = UrlRules.WHY) String>
            trackingParameters,
    @Nullable @Size(max = UrlRules.MOST)
        List<@NotNull @Pattern(regexp = UrlRules.NAME, message = UrlRules.WHY) String>
            identityParameters) {

  static final String NAME = "[A-Za-z0-9_.:~%\\[\\]$!-]{1,100}\\*?";

  static final int MOST = 100;

  static final String WHY =
      "must be the name of a query parameter, percent-encoded, or the beginning of one and a *";

  /** Comparable with what is stored: empty lists written out, and no rules at all are null. */
  static @Nullable UrlRules settled(@Nullable UrlRules rules) {
    return rules == null || rules.rules().equals(SourceRules.NONE)
        ? null
        : new UrlRules(listed(rules.trackingParameters), listed(rules.identityParameters));
  }

  /**
   * Of one source that was two. What one of them calls tracking and the other identity is identity:
   * addresses that stay apart can be merged later, merged ones never come apart.
   *
   * @throws ProblemException 409 where they are too many for one
   */
  static @Nullable UrlRules together(@Nullable UrlRules a, @Nullable UrlRules b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return new UrlRules(
        together(a.trackingParameters, b.trackingParameters),
        together(a.identityParameters, b.identityParameters));
  }

  private static List<String> together(@Nullable List<String> a, @Nullable List<String> b) {
    List<String> both =
        Stream.concat(listed(a).stream(), listed(b).stream()).distinct().sorted().toList();
    if (both.size() > MOST) {
      throw new ProblemException(
          ProblemType.CONFLICT,
          "The sources have more than " + MOST + " rules of one kind together.");
    }
    return both;
  }

  SourceRules rules() {
    return new SourceRules(listed(trackingParameters), listed(identityParameters));
  }

  private static List<String> listed(@Nullable List<String> names) {
    return names == null ? List.of() : names;
  }
}
