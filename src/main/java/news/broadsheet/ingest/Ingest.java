package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.source.RuleBook;
import news.broadsheet.source.RuleBooks;
import news.broadsheet.source.Source;
import news.broadsheet.source.Sources;
import news.broadsheet.sql.Micros;
import org.jspecify.annotations.Nullable;

/** The one write path of posts: a single one is a batch of one. */
@Singleton
public class Ingest {
  private final ArticleRules rules;
  private final Sources sources;
  private final Transactions transactions;
  private final Intake intake;
  private final RuleBooks books;
  private final RekeyQueue rekeys;
  private final VerdictCounts counts;

  Ingest(
      ArticleRules rules,
      Sources sources,
      Transactions transactions,
      Intake intake,
      RuleBooks books,
      RekeyQueue rekeys,
      VerdictCounts counts) {
    this.rules = rules;
    this.sources = sources;
    this.transactions = transactions;
    this.intake = intake;
    this.books = books;
    this.rekeys = rekeys;
    this.counts = counts;
  }

  /** A post that is valid as far as can be said without the database. */
  private record Checked(int position, Submission submission, List<Address> addresses) {
    Publisher publisher() {
      return new Publisher(
          submission.reading().article().source(), addresses.getFirst().publisherHost());
    }
  }

  /**
   * What names the source of a post.
   *
   * @param slug where the post says so
   */
  private record Publisher(@Nullable String slug, String host) {}

  /**
   * Stores a post. When this returns, what it did is committed.
   *
   * @throws ProblemException 422 when the article is not valid; nothing is stored then
   */
  public IngestResult store(Submission submission) {
    return store(prepare(List.of(submission))).get(0).orThrow();
  }

  /**
   * Stores a post.
   *
   * @param within is told the result in the transaction, which it may make fail
   */
  IngestResult store(Submission submission, Consumer<IngestResult> within) {
    Prepared post = prepare(List.of(submission));
    if (post.incoming().isEmpty()) {
      return counts.count(post.verdicts(List.of())).get(0).orThrow();
    }
    IngestResult stored =
        transactions.run(
            () -> {
              IngestResult result = taken(post.incoming()).get(0).orThrow();
              within.accept(result);
              return result;
            });
    counts.count(stored.outcome());
    return stored;
  }

  /** What storing posts would do, without doing it; together, so that later ones meet earlier. */
  public List<Verdict> rehearse(List<Submission> submissions) {
    try {
      return transactions.rehearse(
          () -> {
            Prepared posts = prepare(submissions);
            return posts.verdicts(taken(posts.incoming()));
          });
    } catch (RuntimeException e) {
      return submissions.size() == 1
          ? List.of(Verdict.rejected(e))
          : submissions.stream().flatMap(post -> rehearse(List.of(post)).stream()).toList();
    }
  }

  /** Does all that needs no article of the database, so that the transaction is short. */
  public Prepared prepare(List<Submission> submissions) {
    Instant now = Micros.now();
    RuleBook book = books.latest();
    var prepared = new Prepared(submissions.size());
    var valid = new ArrayList<Checked>();
    for (int i = 0; i < submissions.size(); i++) {
      try {
        valid.add(check(i, submissions.get(i), book));
      } catch (RuntimeException e) {
        prepared.reject(i, e);
      }
    }
    try {
      Map<Publisher, Source> known = known(valid);
      valid.forEach(post -> add(post, known, book, now, prepared));
    } catch (RuntimeException e) {
      valid.forEach(post -> prepared.reject(post.position(), e));
    }
    return prepared;
  }

  /**
   * Stores posts, together where possible. When this returns, what it did is committed; a post that
   * fails harms no other.
   *
   * @return a verdict for each, in their order
   */
  public List<Verdict> store(Prepared posts) {
    return counts.count(posts.verdicts(storeTogether(posts.incoming())));
  }

  private Checked check(int position, Submission submission, RuleBook book) {
    NewArticle article = submission.reading().article();
    rules.check(article);
    return new Checked(position, submission, Address.of(article, book));
  }

  private void add(
      Checked post, Map<Publisher, Source> known, RuleBook book, Instant now, Prepared prepared) {
    try {
      prepared.add(post.position(), incoming(post, known, book, now));
    } catch (RuntimeException e) {
      prepared.reject(post.position(), e);
    }
  }

  private Incoming incoming(
      Checked post, Map<Publisher, Source> known, RuleBook book, Instant now) {
    Source source = known.computeIfAbsent(post.publisher(), publisher -> source(publisher, now));
    return new Incoming(post.submission(), post.addresses(), book, source, now);
  }

  /** Where that fails for a reason that lies in one of them, in ever smaller parts. */
  private List<Verdict> storeTogether(List<Incoming> posts) {
    if (posts.isEmpty()) {
      return List.of();
    }
    try {
      return transactions.run(() -> taken(posts));
    } catch (RuntimeException e) {
      if (posts.size() == 1 || Verdict.rejected(e).isPassing()) {
        return posts.stream().map(post -> Verdict.rejected(e)).toList();
      }
      int half = posts.size() / 2;
      return Stream.concat(
              storeTogether(posts.subList(0, half)).stream(),
              storeTogether(posts.subList(half, posts.size())).stream())
          .toList();
    }
  }

  private List<Verdict> taken(List<Incoming> posts) {
    if (posts.isEmpty()) {
      return List.of();
    }
    RuleBook book = books.held();
    List<Incoming> current = posts.stream().map(post -> post.by(book, sources::now)).toList();
    current.forEach(rekeys::leaveBehind);
    return intake.take(current).stream().map(Verdict::of).toList();
  }

  /** The sources of those that name none, as far as they are known, asked for all at once. */
  private Map<Publisher, Source> known(List<Checked> posts) {
    List<String> hosts =
        posts.stream()
            .map(Checked::publisher)
            .filter(publisher -> publisher.slug() == null)
            .map(Publisher::host)
            .distinct()
            .toList();
    Map<Publisher, Source> known = new HashMap<>();
    sources.byHosts(hosts).forEach((host, source) -> known.put(new Publisher(null, host), source));
    return known;
  }

  /**
   * In a transaction of its own and before the articles', which so never holds a lock on a source.
   */
  private Source source(Publisher publisher, Instant now) {
    String slug = publisher.slug();
    return slug == null
        ? sources.byHostOrCreate(publisher.host(), now)
        : sources.bySlugOrCreate(slug, publisher.host(), now);
  }
}
