package news.broadsheet.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;
import news.broadsheet.source.RuleBook;
import news.broadsheet.url.CanonicalUrl;
import news.broadsheet.url.InvalidUrl;
import news.broadsheet.url.UrlFingerprint;

/**
 * An address as it was posted, and the keys that the rules make of it.
 *
 * @param field of the post
 * @param url byte for byte
 * @param rulesVersion of the book by which the keys were made
 */
record Address(
    String field,
    String url,
    CanonicalUrl canonical,
    UrlFingerprint fingerprint,
    long rulesVersion,
    Relation relation) {

  /**
   * Reads an address of a body.
   *
   * @throws ProblemException 422 that names the field
   */
  static Address of(String field, String url, Relation relation, RuleBook rules) {
    try {
      CanonicalUrl canonical = rules.canonical(url);
      return new Address(
          field, url, canonical, rules.fingerprint(canonical), rules.version(), relation);
    } catch (InvalidUrl e) {
      String why = String.valueOf(e.getMessage());
      throw new ProblemException(
          ProblemType.INVALID_CONTENT,
          "The address in " + field + " " + why + ".",
          List.of(Violation.inBody(field, why)));
    }
  }

  /**
   * The addresses of an article, the posted one first, each once. What its publisher calls
   * canonical names it too, but only on the publisher's own site and below its homepage; across
   * sites it is a claim of syndication. A homepage among the aliases is left out as well: a
   * redirect that passes by there is a mistake of somebody's server.
   */
  static List<Address> of(NewArticle article, RuleBook rules) {
    var addresses = new ArrayList<Address>();
    Address posted = of("url", String.valueOf(article.url()), Relation.ORIGINAL, rules);
    addresses.add(posted);
    if (article.canonicalUrl() != null) {
      Address declared = of("canonicalUrl", article.canonicalUrl(), Relation.CANONICAL, rules);
      if (!declared.canonical().sameSite(posted.canonical())) {
        addresses.add(declared.as(Relation.SYNDICATION));
      } else if (!declared.canonical().isHomepage() && !declared.names(posted)) {
        addresses.add(declared);
      }
    }
    List<String> aliases = article.aliases() == null ? List.of() : article.aliases();
    for (int i = 0; i < aliases.size(); i++) {
      Address alias = of("aliases[" + i + "]", aliases.get(i), Relation.ALIAS, rules);
      if (!alias.canonical().isHomepage() && addresses.stream().noneMatch(alias::names)) {
        addresses.add(alias);
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

  /** The host that says who published it: behind an AMP cache the publisher's own. */
  String publisherHost() {
    return canonical.publisherAddress().host();
  }

  private Address as(Relation other) {
    return new Address(field, url, canonical, fingerprint, rulesVersion, other);
  }

  /** Equal for addresses that name one article. */
  String key() {
    return HexFormat.of().formatHex(canonical.identity());
  }

  private boolean names(Address other) {
    return Arrays.equals(canonical.identity(), other.canonical.identity());
  }
}
