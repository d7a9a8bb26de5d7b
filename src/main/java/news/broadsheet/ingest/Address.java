package news.broadsheet.ingest;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;
import news.broadsheet.url.CanonicalUrl;
import news.broadsheet.url.InvalidUrl;

/**
 * An address as it was posted.
 *
 * @param url byte for byte
 */
record Address(String url, CanonicalUrl canonical, Relation relation) {

  /**
   * Reads an address of a body.
   *
   * @throws ProblemException 422 that names the field
   */
  static Address of(String field, String url, Relation relation) {
    try {
      return new Address(url, CanonicalUrl.of(url), relation);
    } catch (InvalidUrl e) {
      String why = String.valueOf(e.getMessage());
      throw new ProblemException(
          ProblemType.INVALID_CONTENT,
          "The address in " + field + " " + why + ".",
          List.of(Violation.inBody(field, why)));
    }
  }

  /**
   * The addresses of an article, the posted one first. What its publisher calls canonical names it
   * too, but only on the publisher's own site and below its homepage; across sites it is a claim of
   * syndication.
   */
  static List<Address> of(NewArticle article) {
    var addresses = new ArrayList<Address>();
    Address posted = of("url", String.valueOf(article.url()), Relation.ORIGINAL);
    addresses.add(posted);
    if (article.canonicalUrl() != null) {
      Address declared = of("canonicalUrl", article.canonicalUrl(), Relation.CANONICAL);
      if (!declared.canonical().sameSite(posted.canonical())) {
        addresses.add(new Address(declared.url(), declared.canonical(), Relation.SYNDICATION));
      } else if (!declared.canonical().isHomepage() && !declared.names(posted)) {
        addresses.add(declared);
      }
    }
    return addresses;
  }

  /** The address to present the article under: the publisher's own choice where there is one. */
  static String presented(List<Address> addresses) {
    return addresses.stream()
        .filter(address -> address.relation() == Relation.CANONICAL)
        .findFirst()
        .orElse(addresses.get(0))
        .canonical()
        .value();
  }

  /** Equal for addresses that name one article. */
  String key() {
    return HexFormat.of().formatHex(canonical.identity());
  }

  private boolean names(Address other) {
    return java.util.Arrays.equals(canonical.identity(), other.canonical.identity());
  }
}
