package news.broadsheet.addresses;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.broadsheet.source.RuleBook;
import news.broadsheet.source.RuleBooks;
import news.broadsheet.url.CanonicalUrl;
import news.broadsheet.url.InvalidUrl;
import org.jspecify.annotations.Nullable;

/** Tells of many addresses which are known. */
@Singleton
class KnownUrls {
  /** As long as an address may be posted. */
  private static final int LONGEST = 2000;

  private final RuleBooks rules;
  private final NamedArticles articles;

  KnownUrls(RuleBooks rules, NamedArticles articles) {
    this.rules = rules;
    this.articles = articles;
  }

  /**
   * @param canonical null where the text is no address
   * @param problem null where it is one
   */
  private record Asked(String url, @Nullable CanonicalUrl canonical, @Nullable String problem) {
    static Asked of(String url, RuleBook book) {
      if (url.length() > LONGEST) {
        return new Asked(url, null, "must be at most " + LONGEST + " characters long");
      }
      try {
        return new Asked(url, book.canonical(url), null);
      } catch (InvalidUrl e) {
        return new Asked(url, null, String.valueOf(e.getMessage()));
      }
    }
  }

  List<UrlAnswer> of(List<String> urls) throws SQLException {
    RuleBook book = rules.current();
    List<Asked> asked = urls.stream().map(url -> Asked.of(url, book)).toList();
    var found = articles.named(asked.stream().flatMap(KnownUrls::address).toList()).iterator();
    var answers = new ArrayList<UrlAnswer>(asked.size());
    for (Asked one : asked) {
      answers.add(
          one.canonical() == null
              ? UrlAnswer.refused(one.url(), String.valueOf(one.problem()))
              : answer(one.url(), one.canonical().value(), found.next()));
    }
    return answers;
  }

  private static Stream<CanonicalUrl> address(Asked asked) {
    return Stream.ofNullable(asked.canonical());
  }

  private static UrlAnswer answer(String url, String canonical, Optional<NamedArticle> article) {
    return article
        .map(named -> UrlAnswer.known(url, canonical, named))
        .orElseGet(() -> UrlAnswer.unknown(url, canonical));
  }
}
