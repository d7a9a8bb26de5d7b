package news.broadsheet.article;

import java.time.Instant;

/**
 * Who sees an article before its embargo ends: no reader, by no door; only those who may post it
 * read it by its name and in lists. The one place that says so, for statements and for articles at
 * hand; every read asks one or the other.
 */
public final class Embargo {
  /** On rows of {@code article a}. */
  public static final String LIFTED = "(a.embargoed_until is null or a.embargoed_until <= now())";

  private Embargo() {}

  static boolean lifted(Article article, Instant now) {
    Instant until = article.embargoedUntil();
    return until == null || !until.isAfter(now);
  }
}
