package news.broadsheet.ingest;

import java.util.UUID;

/**
 * An article that a post turned out to be.
 *
 * @param newAddress whether the post brought an address that nobody knew
 */
record Match(UUID articleId, MatchedBy by, boolean atKnownAddress, boolean newAddress) {
  static Match ofPostedAddress(Claims.Owner owner) {
    boolean alias = owner.relation().equals(Relation.ALIAS.code());
    return new Match(
        owner.articleId(), alias ? MatchedBy.ALIAS : MatchedBy.CANONICAL_URL, true, false);
  }

  static Match ofCanonicalAddress(Claims.Owner owner) {
    return new Match(owner.articleId(), MatchedBy.CANONICAL_URL, false, false);
  }

  static Match ofLookAlike(UUID articleId) {
    return new Match(articleId, MatchedBy.URL_FINGERPRINT, false, false);
  }

  static Match ofText(UUID articleId) {
    return new Match(articleId, MatchedBy.CONTENT_FINGERPRINT, false, false);
  }

  /** The same for another article, where the first was another address of it. */
  Match of(UUID other) {
    return new Match(other, by, atKnownAddress, newAddress);
  }

  Match withNewAddress(boolean brought) {
    return new Match(articleId, by, atKnownAddress, brought);
  }
}
