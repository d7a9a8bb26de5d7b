package news.broadsheet.addresses;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import news.broadsheet.url.Rewriting;
import org.jspecify.annotations.Nullable;

/**
 * An address explained.
 *
 * @param identity what is compared: two addresses with one identity are one
 * @param fingerprint a lossy key: within one source a hint that two addresses are one
 * @param source slug
 * @param matchedBy how the article was found; by fingerprint it is only a hint
 * @param gone whether that article was removed
 */
public record Resolution(
    String url,
    String canonicalUrl,
    String identity,
    String fingerprint,
    int rulesVersion,
    List<AppliedRule> rules,
    @Nullable String source,
    @Nullable UUID articleId,
    @Nullable MatchedBy matchedBy,
    @Nullable Boolean gone) {

  /** What showed that the address names the article. */
  public enum MatchedBy {
    @JsonProperty("canonicalUrl")
    CANONICAL_URL,
    @JsonProperty("alias")
    ALIAS,
    @JsonProperty("urlFingerprint")
    URL_FINGERPRINT
  }

  /** A rule that changed the address. */
  public record AppliedRule(String name, String description, String before, String after) {
    static AppliedRule of(Rewriting.Step step) {
      return new AppliedRule(step.rule(), step.description(), step.before(), step.after());
    }
  }
}
