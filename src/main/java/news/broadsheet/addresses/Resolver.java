package news.broadsheet.addresses;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import news.broadsheet.addresses.Resolution.AppliedRule;
import news.broadsheet.addresses.Resolution.MatchedBy;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.Violation;
import news.broadsheet.source.RuleBook;
import news.broadsheet.source.RuleBooks;
import news.broadsheet.source.Source;
import news.broadsheet.source.Sources;
import news.broadsheet.url.CanonicalUrl;
import news.broadsheet.url.InvalidUrl;
import news.broadsheet.url.Rewriting;
import news.broadsheet.url.UrlFingerprint;
import org.jspecify.annotations.Nullable;

/** Explains an address by the very rules by which articles are stored. */
@Singleton
class Resolver {
  private final RuleBooks rules;
  private final Sources sources;
  private final NamedArticles articles;

  Resolver(RuleBooks rules, Sources sources, NamedArticles articles) {
    this.rules = rules;
    this.sources = sources;
    this.articles = articles;
  }

  /** The article that an address names, or may name. */
  private record Found(UUID id, MatchedBy by, boolean gone) {
    static Found of(NamedArticle named) {
      boolean alias = named.relation().equals("alias");
      return new Found(
          named.id(), alias ? MatchedBy.ALIAS : MatchedBy.CANONICAL_URL, named.removed());
    }
  }

  /**
   * @param sourceAsked slug or id: as if the host were this source's
   * @throws ProblemException 400 where there is no such source or address
   */
  Resolution of(String url, @Nullable String sourceAsked) throws SQLException {
    RuleBook book = rules.current();
    Optional<Source> named = Optional.ofNullable(sourceAsked).map(this::named);
    Rewriting rewriting =
        explained(
            () ->
                named
                    .map(s -> CanonicalUrl.explained(url, s.rules()))
                    .orElseGet(() -> book.explained(url)));
    CanonicalUrl canonical = rewriting.url();
    UrlFingerprint fingerprint =
        named
            .map(s -> UrlFingerprint.of(canonical, s.rules()))
            .orElseGet(() -> book.fingerprint(canonical));
    Optional<Source> source = named.or(() -> sources.byHost(canonical.publisherAddress().host()));
    Optional<Found> found = found(canonical, fingerprint, source);
    return new Resolution(
        url,
        canonical.value(),
        canonical.identityText(),
        fingerprint.value(),
        CanonicalUrl.RULES_VERSION,
        rewriting.steps().stream().map(AppliedRule::of).toList(),
        source.map(Source::slug).orElse(null),
        found.map(Found::id).orElse(null),
        found.map(Found::by).orElse(null),
        found.map(Found::gone).orElse(null));
  }

  private Optional<Found> found(
      CanonicalUrl url, UrlFingerprint fingerprint, Optional<Source> source) throws SQLException {
    Optional<Found> named = articles.named(List.of(url)).getFirst().map(Found::of);
    if (named.isPresent() || source.isEmpty()) {
      return named;
    }
    return articles
        .lookAlike(fingerprint, source.get().id())
        .map(id -> new Found(id, MatchedBy.URL_FINGERPRINT, false));
  }

  private Source named(String idOrSlug) {
    return sources
        .find(idOrSlug)
        .orElseThrow(
            () ->
                ProblemException.refusing(
                    Violation.inQuery("source", "must be the slug or id of a source")));
  }

  private static Rewriting explained(Supplier<Rewriting> explanation) {
    try {
      return explanation.get();
    } catch (InvalidUrl e) {
      throw ProblemException.refusing(Violation.inQuery("url", String.valueOf(e.getMessage())));
    }
  }
}
