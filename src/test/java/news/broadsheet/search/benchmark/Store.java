package news.broadsheet.search.benchmark;

import com.fasterxml.uuid.Generators;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import javax.sql.DataSource;
import news.broadsheet.text.PlainText;
import news.broadsheet.text.SearchLanguage;
import news.broadsheet.text.SearchText;

/** The tables of the service, filled as its ingestion would, without the way there. */
record Store(DataSource database) {
  private static final int BATCH = 100;
  private static final int WORKERS = 2;
  private static final Duration BETWEEN = Duration.ofMinutes(3);
  private static final UUID SOURCE = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private static final String INSERT =
      """
      insert into article (
        id, source_id, url, canonical_url, title, body, published, published_at,
        published_precision, language, word_count, content_fingerprint, revision, last_revision,
        ordered_at, created_at, updated_at, search_config, search)
      select ?, ?, u.url, u.url, ?, ?, '', n.at, 'minute', ?, ?, '\\x00', 1, 1, n.at, n.at, n.at, c.name,
        setweight(to_tsvector(c.name::regconfig, ?), 'A')
        || setweight(to_tsvector(c.name::regconfig, ?), 'C')
      from (select cast(? as text) as name) c, (select cast(? as timestamptz) as at) n,
        (select 'https://benchmark.example/' || cast(? as text) as url) u
      """;

  void fill(Generator generator, int articles) throws Exception {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("truncate article, source cascade");
      statement.execute(
          "insert into source (id, slug, name, created_at, updated_at) values ('%s', 'benchmark', 'Benchmark', now(), now())"
              .formatted(SOURCE));
    }
    Instant at = Instant.parse("2026-01-01T00:00:00Z").minus(BETWEEN.multipliedBy(articles));
    try (var workers = Executors.newFixedThreadPool(WORKERS)) {
      var room = new Semaphore(2 * WORKERS);
      List<Future<?>> batches = new ArrayList<>();
      for (int first = 1; first <= articles; first += BATCH) {
        List<Generator.Draft> drafts =
            Stream.generate(generator::next).limit(Math.min(BATCH, articles - first + 1)).toList();
        int number = first;
        room.acquire();
        batches.add(
            workers.submit(
                () -> {
                  try {
                    add(drafts, number, at);
                  } finally {
                    room.release();
                  }
                  return null;
                }));
      }
      for (Future<?> batch : batches) {
        batch.get();
      }
    }
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("vacuum analyze article");
    }
  }

  private void add(List<Generator.Draft> drafts, int first, Instant at) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(INSERT)) {
      for (int i = 0; i < drafts.size(); i++) {
        add(drafts.get(i), at.plus(BETWEEN.multipliedBy(first + i)), first + i, statement);
      }
      statement.executeBatch();
    }
  }

  private static void add(
      Generator.Draft draft, Instant at, int number, PreparedStatement statement)
      throws SQLException {
    PlainText plain = PlainText.of(draft.body());
    List<Object> values = new ArrayList<>();
    values.add(Generators.timeBasedEpochGenerator().generate());
    values.add(SOURCE);
    values.add(draft.title());
    values.add(draft.body());
    values.add(draft.language());
    values.add(plain.wordCount());
    values.add(SearchText.of(draft.title()));
    values.add(SearchText.of(plain.value()));
    values.add("broadsheet_" + SearchLanguage.of(draft.language()).configuration());
    values.add(Timestamp.from(at));
    values.add(String.valueOf(number));
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    statement.addBatch();
  }

  /** Lexemes of English articles by how many have them, most first. */
  List<String> words() throws SQLException {
    List<String> words = new ArrayList<>();
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select word from ts_stat('select search from article where search_config ="
                    + " ''broadsheet_english'' limit 20000') where word ~ '^[a-z]{4,}$'"
                    + " order by ndoc desc, word")) {
      while (rows.next()) {
        words.add(rows.getString(1));
      }
    }
    return words;
  }

  String sizes() throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select pg_relation_size('article_search') / count(*), avg(pg_column_size(search))::int,"
                    + " pg_total_relation_size('article') / count(*) from article")) {
      row.next();
      return "bytes an article: word index %d, search vector %d, table with all indexes %d"
          .formatted(row.getLong(1), row.getLong(2), row.getLong(3));
    }
  }
}
