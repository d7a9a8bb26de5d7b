package news.broadsheet.search.suggest;

import static java.lang.System.Logger.Level.WARNING;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import news.broadsheet.article.ArticleFilter;
import news.broadsheet.search.sql.SearchStatement;

/**
 * Reads new articles for what can be suggested, in bounded steps, each a transaction; of several
 * Broadsheets one at a time.
 */
@Singleton
class SuggestionReading {
  private static final System.Logger LOG = System.getLogger(SuggestionReading.class.getName());
  private static final int STEP = 1_000;
  private static final int MOST_STEPS = 20;

  /**
   * An article is stamped before it is committed: each run begins so many seconds before the end of
   * the last one. No transaction of the service lasts longer than ten.
   */
  private static final double OVERLAP = 15;

  /** Any number that no other part of the service takes. */
  private static final long LOCK = 0x6272_6F61_6473L;

  private static final String MINE = "select pg_try_advisory_xact_lock(?)";

  private static final String PROGRESS =
      """
      select coalesce(max(p.at) - make_interval(secs => ?), timestamptz '0001-01-01 00:00:00Z'),
        cast('00000000-0000-0000-0000-000000000000' as uuid)
      from suggestion_progress p
      """;

  private static final String ADD =
      """
      , added as (
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
        on conflict do nothing)
      select b.updated_at, b.id from b order by b.updated_at desc, b.id desc limit 1
      """;

  private static final String KEEP =
      """
      with old as (delete from suggestion_progress)
      insert into suggestion_progress (at, id) values (?, ?)
      """;

  private final AgroalDataSource database;
  private boolean failing;

  SuggestionReading(AgroalDataSource database) {
    this.database = database;
  }

  @Scheduled(
      every = "${broadsheet.search.suggestions-every:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    try {
      readNew();
      failing = false;
    } catch (SQLException e) {
      // Said once: a database that is away may stay away, and is told of elsewhere.
      if (!failing) {
        LOG.log(WARNING, "New names and words are not suggested for now: {0}", e.getMessage());
      }
      failing = true;
    }
  }

  private record Progress(OffsetDateTime at, UUID id) {}

  void readNew() throws SQLException {
    Optional<Progress> last = Optional.empty();
    for (int step = 0; step < MOST_STEPS; step++) {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        try {
          last = step(last, connection);
          connection.commit();
        } finally {
          // Ends what failed; after a commit there is nothing to end.
          connection.rollback();
        }
      }
      if (last.isEmpty()) {
        return;
      }
    }
  }

  /** Empty where nothing is left, or another Broadsheet is at it. */
  private static Optional<Progress> step(Optional<Progress> last, Connection connection)
      throws SQLException {
    if (!mine(connection)) {
      return Optional.empty();
    }
    Progress from = last.isPresent() ? last.get() : read(stored(), connection).orElseThrow();
    Optional<Progress> to = read(adding(from), connection);
    if (to.isPresent()) {
      try (var keep =
          new SearchStatement().add(KEEP, to.get().at(), to.get().id()).prepare(connection)) {
        keep.executeUpdate();
      }
    }
    return to;
  }

  private static boolean mine(Connection connection) throws SQLException {
    try (var statement = new SearchStatement().add(MINE, LOCK).prepare(connection);
        ResultSet row = statement.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static SearchStatement stored() {
    return new SearchStatement().add(PROGRESS, OVERLAP);
  }

  private static SearchStatement adding(Progress from) {
    return new SearchStatement()
        .add("with b as materialized (")
        .add(
            "select a.id, a.updated_at, a.title, a.authors, a.author_keys, a.tags from article a where")
        .add(ArticleFilter.NONE.condition())
        .add("and (a.updated_at, a.id) > (?, ?)", from.at(), from.id())
        .add("order by a.updated_at, a.id limit ?)", STEP)
        .add(ADD);
  }

  private static Optional<Progress> read(SearchStatement sql, Connection connection)
      throws SQLException {
    try (var statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Progress(row.getObject(1, OffsetDateTime.class), row.getObject(2, UUID.class)))
          : Optional.empty();
    }
  }
}
