package news.broadsheet.article;

import java.time.Instant;
import java.util.UUID;

/** An address of an article as it is served. */
public record OriginalUrlView(
    UUID id, String url, String canonicalUrl, String relation, Instant firstSeenAt) {
  public static OriginalUrlView of(OriginalUrl url) {
    return new OriginalUrlView(
        url.id(), url.url(), url.canonicalUrl(), url.relation(), url.firstSeenAt());
  }
}
