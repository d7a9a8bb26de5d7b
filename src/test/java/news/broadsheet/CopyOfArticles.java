package news.broadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows that ingestion has made, loaded once more by COPY: into tables of the same columns and
 * indexes, in one transaction.
 */
final class CopyOfArticles implements AutoCloseable {
  /** The tables, and how the rows of this pass are told from those of the passes before. */
  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put("article", "id not in (select id from copied.article)");
    TABLES.put("original_url", "article_id not in (select id from copied.article)");
    TABLES.put("content_claim", "article_id not in (select id from copied.article)");
    TABLES.put("change", "article_id not in (select id from copied.article)");
  }

  private final Connection connection;
  private long articles;

  CopyOfArticles(Connection connection) throws SQLException {
    this.connection = connection;
    execute("create schema copied");
    for (String table : TABLES.keySet()) {
      execute("create table copied.%1$s (like public.%1$s including all)".formatted(table));
    }
  }

  void begin() throws SQLException {
    execute("analyze copied.article");
  }

  /** How long COPY takes for what is in the tables of the service and not here yet. */
  double seconds() throws SQLException, IOException {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    Map<String, byte[]> rows = new LinkedHashMap<>();
    for (var table : TABLES.entrySet()) {
      var out = new ByteArrayOutputStream();
      copy.copyOut(
          "copy (select %s from public.%s where %s) to stdout"
              .formatted(columns(table.getKey()), table.getKey(), table.getValue()),
          out);
      rows.put(table.getKey(), out.toByteArray());
    }
    connection.setAutoCommit(false);
    long begin = System.nanoTime();
    for (var table : rows.entrySet()) {
      long copied =
          copy.copyIn(
              "copy copied.%s (%s) from stdin".formatted(table.getKey(), columns(table.getKey())),
              new ByteArrayInputStream(table.getValue()));
      if (table.getKey().equals("article")) {
        articles = copied;
      }
    }
    connection.commit();
    double seconds = (System.nanoTime() - begin) / 1e9;
    connection.setAutoCommit(true);
    return seconds;
  }

  /** How many the last COPY loaded. */
  long articles() {
    return articles;
  }

  private String columns(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
                from information_schema.columns
                where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER'
                  and is_identity = 'NO'"""
                    .formatted(table))) {
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
