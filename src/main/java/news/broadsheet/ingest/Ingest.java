package news.broadsheet.ingest;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.broadsheet.changes.Change;
import news.broadsheet.changes.ChangeLog;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.Warning;
import news.broadsheet.source.RuleBook;
import news.broadsheet.source.RuleBooks;
import news.broadsheet.source.Source;
import news.broadsheet.source.Sources;

/**
 * The one write path of posts. Whether a post is new is decided by the database alone: it claims
 * its addresses and its text, and whoever claims first has made the article. Locks are taken in one
 * order (addresses by identity, text, article), so that posts wait for each other and never
 * deadlock.
 */
@ApplicationScoped
public class Ingest {
  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final ArticleRules rules;
  private final Sources sources;
  private final Transactions transactions;
  private final Claims claims;
  private final LookAlike lookAlike;
  private final KnownArticle known;
  private final ArticleWriter writer;
  private final ChangeLog changes;
  private final RuleBooks books;
  private final RekeyQueue rekeys;

  Ingest(
      ArticleRules rules,
      Sources sources,
      Transactions transactions,
      Claims claims,
      LookAlike lookAlike,
      KnownArticle known,
      ArticleWriter writer,
      ChangeLog changes,
      RuleBooks books,
      RekeyQueue rekeys) {
    this.rules = rules;
    this.sources = sources;
    this.transactions = transactions;
    this.claims = claims;
    this.lookAlike = lookAlike;
    this.known = known;
    this.writer = writer;
    this.changes = changes;
    this.books = books;
    this.rekeys = rekeys;
  }

  /**
   * Stores a post. When this returns, what it did is committed.
   *
   * @throws news.broadsheet.problem.ProblemException 422 when the article is not valid; nothing is
   *     stored then
   */
  public IngestResult store(Submission submission) {
    NewArticle article = submission.reading().article();
    rules.check(article);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    RuleBook latest = books.latest();
    String host = Address.of(article, latest).getFirst().publisherHost();
    var incoming = new Incoming(submission, latest, source(article, host, now), now);
    return transactions.run(() -> store(incoming.by(books.held())));
  }

  /**
   * In a transaction of its own and before the article's, which so never holds a lock on a source.
   */
  private Source source(NewArticle article, String host, Instant now) {
    return article.source() == null
        ? sources.byHostOrCreate(host, now)
        : sources.bySlugOrCreate(article.source(), host, now);
  }

  private IngestResult store(Incoming incoming) {
    UUID id = IDS.generate();
    rekeys.leaveBehind(incoming);
    List<Claims.Owner> owners = claims.addresses(incoming.addresses(), id, incoming.now());
    owners.removeIf(owner -> owner.articleId().equals(id));
    Optional<Match> match = byAddress(incoming, owners);
    if (match.isEmpty()) {
      match = byText(incoming, id);
    }
    if (match.isEmpty()) {
      return create(incoming, id);
    }
    boolean newAddress = claims.handOver(id, match.get().articleId()) > 0;
    return known.store(
        incoming.warned(taken(owners, match.get())), match.get().withNewAddress(newAddress));
  }

  /**
   * The article that has the posted address, else the one that has what the publisher calls
   * canonical, else the first that has an alias.
   */
  private static Optional<Match> byAddress(Incoming incoming, List<Claims.Owner> others) {
    return incoming.addresses().stream()
        .flatMap(address -> others.stream().filter(owner -> owner.address().equals(address)))
        .findFirst()
        .map(Match::ofAddress);
  }

  /** Addresses stay with the article that had them first; whoever thinks otherwise is told. */
  private static List<Warning> taken(List<Claims.Owner> others, Match match) {
    return others.stream()
        .filter(owner -> !owner.articleId().equals(match.articleId()))
        .map(
            owner ->
                new Warning(
                    "addressTaken",
                    owner.address().field(),
                    "The address stays with the article " + owner.articleId() + "."))
        .toList();
  }

  private Optional<Match> byText(Incoming incoming, UUID id) {
    Optional<Match> found = lookAlike.of(incoming, id);
    if (found.isPresent()) {
      return found;
    }
    ArticleRow row = incoming.row();
    if (!row.content().hasText()) {
      return Optional.empty();
    }
    UUID owner = claims.text(incoming.source().id(), row.fingerprint(), id);
    return owner.equals(id) ? Optional.empty() : Optional.of(Match.ofText(owner));
  }

  private IngestResult create(Incoming incoming, UUID id) {
    ArticleRow row = incoming.row();
    writer.insert(id, row, incoming.now());
    writer.keepDocument(id, 1, incoming.submission().document(), incoming.now());
    claims.syndication(incoming.addresses(), id, incoming.now());
    changes.append(List.of(new Change(Change.Kind.CREATED, id, 1, incoming.now())));
    List<Warning> warnings = incoming.warnings();
    return new IngestResult(
        Outcome.CREATED, id, row.presented(), 1, null, warnings.isEmpty() ? null : warnings);
  }
}
