package news.broadsheet.source;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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
    @Nullable @Size(max = 100)
        List<@NotNull @Pattern(regexp = UrlRules.NAME, message = UrlRules.WHY) String>
            trackingParameters,
    @Nullable @Size(max = 100)
        List<@NotNull @Pattern(regexp = UrlRules.NAME, message = UrlRules.WHY) String>
            identityParameters) {

  static final String NAME = "[A-Za-z0-9_.:~%\\[\\]$!-]{1,100}\\*?";

  static final String WHY =
      "must be the name of a query parameter, percent-encoded, or the beginning of one and a *";

  /** Comparable with what is stored: empty lists written out, and no rules at all are null. */
  static @Nullable UrlRules settled(@Nullable UrlRules rules) {
    return rules == null || rules.rules().equals(SourceRules.NONE)
        ? null
        : new UrlRules(listed(rules.trackingParameters), listed(rules.identityParameters));
  }

  SourceRules rules() {
    return new SourceRules(listed(trackingParameters), listed(identityParameters));
  }

  private static List<String> listed(@Nullable List<String> names) {
    return names == null ? List.of() : names;
  }
}
