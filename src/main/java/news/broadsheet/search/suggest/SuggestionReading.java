package news.broadsheet.search.suggest;

import static java.lang.System.Logger.Level.WARNING;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import news.broadsheet.article.ArticleFilter;
import news.broadsheet.article.Embargo;
import news.broadsheet.changes.Change;
import news.broadsheet.changes.ChangeCursor;
import news.broadsheet.changes.ChangeFeed;
import news.broadsheet.changes.ChangeFilter;
import news.broadsheet.changes.Portion;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.search.sql.SearchStatement;

/**
 * Reads articles for what can be suggested as the change feed tells of them, each once, in bounded
 * steps that are transactions; of several Broadsheets one at a time.
 */
@Singleton
class SuggestionReading {
  private static final System.Logger LOG = System.getLogger(SuggestionReading.class.getName());
  private static final int STEP = 1_000;
  private static final int MOST_STEPS = 20;

  /** What may bring new words: the others take an article away. */
  private static final ChangeFilter NEWS =
      new ChangeFilter(
          Set.of(Change.Kind.CREATED, Change.Kind.REVISED, Change.Kind.RESTORED), null, null);

  /** Any number that no other part of the service takes. */
  static final long LOCK = 0x6272_6F61_6473L;

  private static final String MINE = "select pg_try_advisory_xact_lock(?)";

  private static final String PROGRESS = "select cursor from suggestion_progress";

  private static final String READ =
      "with b as materialized (select a.title, a.authors, a.author_keys, a.tags from article a where";

  private static final String ADD =
      """
      and a.id = any(?))
      insert into suggestion (kind, key, value)
      select 'tag', left(lower(t.tag), 200), left(t.tag, 200) from b, unnest(b.tags) as t (tag)
      union
      select 'author', k.key, k.name
      from b
      cross join unnest(b.author_keys) with ordinality as a (key, n)
      cross join lateral (
        select left(coalesce(b.authors -> cast(a.n - 1 as integer) ->> 'name', a.key), 200)) as p (name)
      cross join lateral (
        values (left(a.key, 200), p.name), (left(substring(a.key from '\\S+$'), 200), p.name)) as k (key, name)
      where k.key is not null
      union
      select 'word', w.word, w.word
      from b, regexp_split_to_table(lower(b.title), '[^[:alnum:]]+') as w (word)
      where length(w.word) between 4 and 40 and w.word !~ '[0-9]'
      on conflict do nothing
      """;

  private static final String KEEP =
      """
      insert into suggestion_progress (cursor) values (?)
      on conflict (single) do update set cursor = excluded.cursor
      """;

  private final AgroalDataSource database;
  private final ChangeFeed changes;
  private boolean failing;

  SuggestionReading(AgroalDataSource database, ChangeFeed changes) {
    this.database = database;
    this.changes = changes;
  }

  @Scheduled(
      every = "${broadsheet.search.suggestions-every:5s}",
      // Not while the service is still starting: it may find its port taken and stop.
      delayed = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    try {
      readNew();
      failing = false;
    } catch (SQLException | RuntimeException e) {
      // Said once: a database that is away may stay away, and is told of elsewhere.
      if (!failing) {
        LOG.log(WARNING, "New names and words are not suggested for now: {0}", e.getMessage());
      }
      failing = true;
    }
  }

  void readNew() throws SQLException {
    boolean more = true;
    for (int step = 0; more && step < MOST_STEPS; step++) {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        try {
          more = step(connection);
          connection.commit();
        } finally {
          // Ends what failed; after a commit there is nothing to end.
          connection.rollback();
        }
      }
    }
  }

  /** Whether there may be more. */
  private boolean step(Connection connection) throws SQLException {
    if (!mine(connection)) {
      return false;
    }
    Optional<ChangeCursor> from = progress(connection);
    Portion news = from.isPresent() ? after(from.get()) : changes.oldest(NEWS, STEP);
    if (from.isPresent() && news.next().equals(from.get())) {
      return false;
    }
    List<UUID> ids =
        news.items().stream().map(item -> item.change().articleId()).distinct().toList();
    if (!ids.isEmpty()) {
      execute(
          connection,
          new SearchStatement()
              .add(READ)
              .add(ArticleFilter.NONE.condition(Embargo.HOLDS))
              .add(ADD, connection.createArrayOf("uuid", ids.toArray())));
    }
    execute(connection, new SearchStatement().add(KEEP, news.next().encoded()));
    return news.more();
  }

  /** Whoever cannot go on starts over: what is known already is not added again. */
  private Portion after(ChangeCursor cursor) {
    try {
      return changes.after(cursor, NEWS, STEP);
    } catch (ProblemException e) {
      return changes.oldest(NEWS, STEP);
    }
  }

  private static boolean mine(Connection connection) throws SQLException {
    try (var statement = new SearchStatement().add(MINE, LOCK).prepare(connection);
        ResultSet row = statement.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  private Optional<ChangeCursor> progress(Connection connection) throws SQLException {
    try (var statement = new SearchStatement().add(PROGRESS).prepare(connection);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? changes.cursor(row.getString(1)) : Optional.empty();
    }
  }

  private static void execute(Connection connection, SearchStatement sql) throws SQLException {
    try (var statement = sql.prepare(connection)) {
      statement.executeUpdate();
    }
  }
}
