package news.broadsheet.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import news.broadsheet.article.Article;
import news.broadsheet.article.ArticleRepository;
import news.broadsheet.changes.Change;
import news.broadsheet.changes.ChangeLog;
import news.broadsheet.edit.IfMatch;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.source.RuleBook;
import news.broadsheet.source.RuleBooks;
import news.broadsheet.source.Source;
import news.broadsheet.source.Sources;
import news.broadsheet.sql.Micros;

/** Corrects a stored article: it says then what it is told to say, no more. */
@Singleton
class Correction {
  private final ArticleRules rules;
  private final ArticleRepository articles;
  private final ArticlePatch patches;
  private final Sources sources;
  private final Transactions transactions;
  private final Claims claims;
  private final ArticleWriter writer;
  private final ChangeLog changes;
  private final RuleBooks books;

  Correction(
      ArticleRules rules,
      ArticleRepository articles,
      ArticlePatch patches,
      Sources sources,
      Transactions transactions,
      Claims claims,
      ArticleWriter writer,
      ChangeLog changes,
      RuleBooks books) {
    this.rules = rules;
    this.articles = articles;
    this.patches = patches;
    this.sources = sources;
    this.transactions = transactions;
    this.claims = claims;
    this.writer = writer;
    this.changes = changes;
    this.books = books;
  }

  /** Puts another article in the place of this one; what it does not name is gone. */
  void replace(UUID id, NewArticle replacement, IfMatch ifMatch) {
    rules.check(replacement);
    Source source = source(id, replacement);
    transactions.run(
        () -> {
          RuleBook book = books.held();
          claim(id, Address.of(replacement, book));
          write(locked(id, ifMatch), replacement, sources.now(source), book);
          return id;
        });
  }

  /** Applies a JSON merge patch (RFC 7396) to the article in the words of a post. */
  void patch(UUID id, JsonNode patch, IfMatch ifMatch) {
    NewArticle before =
        transactions.run(() -> Current.asServed(articles.named(id).orGone(), books.current()));
    NewArticle after = patches.apply(before, patch);
    rules.check(after);
    Source source = source(id, after);
    transactions.run(
        () -> {
          RuleBook book = books.held();
          claim(id, Address.of(after, book));
          Article stored = locked(id, ifMatch);
          NewArticle meanwhile = Current.asServed(stored, book);
          // Rare: somebody wrote between the first read and the lock. The patch then goes on what
          // is there now.
          NewArticle patched = meanwhile.equals(before) ? after : patches.apply(meanwhile, patch);
          rules.check(patched);
          write(stored, patched, sources.now(source), book);
          return id;
        });
  }

  /** The named source, else the one it has. */
  private Source source(UUID id, NewArticle article) {
    Source present = transactions.run(() -> articles.named(id).orGone()).source();
    if (article.source() == null || article.source().equals(present.slug())) {
      return present;
    }
    String host = Address.of(article, books.latest()).getFirst().publisherHost();
    return sources.bySlugOrCreate(article.source(), host, Instant.now());
  }

  /** Addresses first, the article after: the order of locks of every write. */
  private void claim(UUID id, List<Address> addresses) {
    claims.addresses(addresses, id, Micros.now()).stream()
        .filter(owner -> !owner.articleId().equals(id))
        .findFirst()
        .ifPresent(
            owner -> {
              throw new AddressTaken(owner.address(), owner.articleId());
            });
  }

  private Article locked(UUID id, IfMatch ifMatch) {
    Article stored = articles.locked(id).orGone();
    ifMatch.check(stored.entityTags());
    return stored;
  }

  private void write(Article stored, NewArticle after, Source source, RuleBook book) {
    NewArticle before = Current.asServed(stored, book);
    boolean samePublication = Objects.equals(before.publishedAt(), after.publishedAt());
    Instant now = Micros.now();
    var incoming = new Incoming(Submission.of(after), book, source, now);
    ArticleRow row =
        asTold(
            stored,
            incoming.row(
                after,
                source,
                samePublication ? stored.publishedText() : null,
                stored.createdAt()));
    row =
        row.from(Witness.of(after, Witness.of(before, stored), Witness.of(incoming.submission())));
    claims.syndication(incoming.addresses(), stored.id(), now);
    if (!Arrays.equals(row.fingerprint(), stored.contentFingerprint())) {
      int number = stored.lastRevision() + 1;
      writer.keepCurrent(stored.id(), now);
      writer.update(stored.id(), row, number, number, now);
      if (row.content().hasText()) {
        claims.text(source.id(), row.fingerprint(), stored.id());
      }
      changes.append(List.of(new Change(Change.Kind.REVISED, stored.id(), number, now)));
    } else if (!before.equals(after.in(row.language().taken()))
        || !Objects.equals(stored.declaredLanguage(), row.language().declared())
        || !stored.source().id().equals(source.id())) {
      writer.update(stored.id(), row, stored.revision(), stored.lastRevision(), now);
      changes.append(List.of(new Change(Change.Kind.REVISED, stored.id(), stored.revision(), now)));
    }
  }

  /** Who corrects knows the language better than a detector. */
  private static ArticleRow asTold(Article stored, ArticleRow row) {
    String told = row.article().language();
    if (told == null) {
      return row;
    }
    boolean kept = told.equals(stored.language());
    return row.in(row.language().takenAs(told, kept ? stored.declaredLanguage() : told));
  }
}
