package news.broadsheet.article;

import java.time.Instant;

/**
 * Whether embargoes hold for whoever is to see articles. The one place that says what that means,
 * for statements and for articles at hand; every read asks it. {@link Reader} says for whom they
 * hold.
 */
public enum Embargo {
  /** For readers, and for whatever is written down once for everybody. */
  HOLDS("(a.embargoed_until is null or a.embargoed_until <= now())") {
    @Override
    boolean hides(Article article, Instant now) {
      Instant until = article.embargoedUntil();
      return until != null && until.isAfter(now);
    }
  },

  /** For those who may post articles. */
  IS_LIFTED("true") {
    @Override
    boolean hides(Article article, Instant now) {
      return false;
    }
  };

  private final String condition;

  Embargo(String condition) {
    this.condition = condition;
  }

  /** Of the articles that are to be seen, on rows of {@code article a}. */
  public String condition() {
    return condition;
  }

  abstract boolean hides(Article article, Instant now);
}
