package news.broadsheet.security.keys;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import news.broadsheet.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The table of keys by plain SQL: one of its rows is read with every request. */
@Singleton
class KeyTable {
  private static final String SELECT =
      "select id, name, prefix, scopes, created_at, expires_at, last_used_at, revoked_at, version, hash"
          + " from api_key where ";

  private final Sql sql;

  KeyTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param hash of the whole key
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Row(ApiKey key, byte[] hash) {}

  /** What {@code where} and all after it finds. */
  List<Row> find(String where, @Nullable Object... values) {
    return sql.query(row -> new Row(key(row), row.getBytes("hash")), SELECT + where, values);
  }

  void update(String statement, @Nullable Object... values) {
    sql.update(statement, values);
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    return new ApiKey(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("prefix"),
        scopes((String[]) row.getArray("scopes").getArray()),
        Sql.knownInstant(row, "created_at"),
        Sql.instant(row, "expires_at"),
        Sql.instant(row, "last_used_at"),
        Sql.instant(row, "revoked_at"),
        row.getInt("version"));
  }

  private static List<Scope> scopes(String[] words) {
    return Arrays.stream(words).flatMap(word -> Scope.of(word).stream()).sorted().toList();
  }
}
