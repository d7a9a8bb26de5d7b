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

  Ingest(
      ArticleRules rules,
      Sources sources,
      Transactions transactions,
      Claims claims,
      LookAlike lookAlike,
      KnownArticle known,
      ArticleWriter writer,
      ChangeLog changes) {
    this.rules = rules;
    this.sources = sources;
    this.transactions = transactions;
    this.claims = claims;
    this.lookAlike = lookAlike;
    this.known = known;
    this.writer = writer;
    this.changes = changes;
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
    List<Address> addresses = Address.of(article);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Source source = source(article, addresses.get(0).canonical().host(), now);
    var incoming = new Incoming(submission, addresses, source, now);
    return transactions.run(() -> store(incoming));
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
    List<Claims.Owner> owners = claims.addresses(incoming.addresses(), id, incoming.now());
    Optional<Match> match = byAddress(incoming, owners, id);
    if (match.isEmpty()) {
      match = byText(incoming, id);
    }
    if (match.isEmpty()) {
      return create(incoming, id);
    }
    boolean newAddress = claims.handOver(id, match.get().articleId()) > 0;
    return known.store(incoming, match.get().withNewAddress(newAddress));
  }

  /**
   * The article that has the posted address, else the one that has what the publisher calls
   * canonical.
   */
  private static Optional<Match> byAddress(Incoming incoming, List<Claims.Owner> owners, UUID id) {
    Optional<Match> posted =
        owners.stream()
            .filter(owner -> !owner.articleId().equals(id))
            .filter(owner -> owner.address().equals(incoming.addresses().get(0)))
            .map(Match::ofPostedAddress)
            .findFirst();
    return posted.or(
        () ->
            owners.stream()
                .filter(owner -> !owner.articleId().equals(id))
                .map(Match::ofCanonicalAddress)
                .findFirst());
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
