package news.broadsheet.security.keys;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of keys by plain JDBC: one of its rows is read with every request. */
@Singleton
class KeyTable {
  private final AgroalDataSource database;

  KeyTable(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * @param hash of the whole key
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Row(ApiKey key, byte[] hash) {}

  /** What {@code where} and all after it finds. */
  List<Row> find(String where, @Nullable Object... values) {
    String sql =
        "select id, name, prefix, scopes, created_at, expires_at, last_used_at, revoked_at, version, hash"
            + " from api_key where "
            + where;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      var found = new ArrayList<Row>();
      while (rows.next()) {
        found.add(new Row(key(rows), rows.getBytes("hash")));
      }
      return found;
    } catch (SQLException e) {
      throw new KeysNotRead(e);
    }
  }

  void update(String sql, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new KeysNotRead(e);
    }
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object[] values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, column(values[i]));
    }
    return statement;
  }

  private static @Nullable Object column(@Nullable Object value) {
    return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    return new ApiKey(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("prefix"),
        scopes((String[]) row.getArray("scopes").getArray()),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "expires_at"),
        instant(row, "last_used_at"),
        instant(row, "revoked_at"),
        row.getInt("version"));
  }

  private static List<Scope> scopes(String[] words) {
    return Arrays.stream(words).flatMap(word -> Scope.of(word).stream()).sorted().toList();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
