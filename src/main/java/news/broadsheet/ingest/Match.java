package news.broadsheet.ingest;

import java.util.UUID;

/**
 * An article that a post turned out to be.
 *
 * @param newAddress whether the post brought an address that nobody knew
 */
record Match(UUID articleId, MatchedBy by, boolean atKnownAddress, boolean newAddress) {
  /** An alias counts as such whether the post calls the address so or an earlier one did. */
  static Match ofAddress(Address address, Claims.Owner owner) {
    Relation posted = address.relation();
    boolean alias =
        posted == Relation.ALIAS
            || (posted == Relation.ORIGINAL && owner.relation().equals(Relation.ALIAS.code()));
    return new Match(
        owner.articleId(),
        alias ? MatchedBy.ALIAS : MatchedBy.CANONICAL_URL,
        posted == Relation.ORIGINAL,
        false);
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
