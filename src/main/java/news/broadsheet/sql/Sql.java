package news.broadsheet.sql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Statements, each in the present transaction or, where there is none, in one of its own. Values
 * are instants, arrays of strings, and whatever the driver takes.
 *
 * <p>Fail with {@link StatementFailed}.
 */
@Singleton
public class Sql {
  /** Makes a value of the present row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Makes values that only a connection can make, such as {@link #array}. */
  @FunctionalInterface
  public interface Values {
    List<@Nullable Object> of(Connection connection) throws SQLException;
  }

  private final AgroalDataSource database;

  Sql(AgroalDataSource database) {
    this.database = database;
  }

  /** All of it or nothing. */
  public <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.joiningExisting().call(work::get);
  }

  /** How many rows the statement changed. */
  public int update(String sql, @Nullable Object... values) {
    return update(sql, connection -> Arrays.asList(values));
  }

  /** How many rows the statement changed. */
  public int update(String sql, Values values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values.of(connection));
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StatementFailed(e);
    }
  }

  public <T> List<T> query(RowReader<T> reader, String sql, @Nullable Object... values) {
    return query(sql, connection -> Arrays.asList(values), reader);
  }

  public <T> List<T> query(String sql, Values values, RowReader<T> reader) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values.of(connection));
      try (ResultSet rows = statement.executeQuery()) {
        var found = new ArrayList<T>();
        while (rows.next()) {
          found.add(reader.read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new StatementFailed(e);
    }
  }

  /**
   * A column of many rows, as one parameter.
   *
   * @param type of its elements, as PostgreSQL calls it
   */
  public static <T> Array array(
      Connection connection,
      String type,
      Collection<T> rows,
      Function<? super T, ? extends @Nullable Object> value)
      throws SQLException {
    Object[] column = rows.stream().map(value).toArray();
    // The driver takes arrays of bytes in no other shape.
    return connection.createArrayOf(
        type, type.equals("bytea") ? Arrays.copyOf(column, column.length, byte[][].class) : column);
  }

  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** Of a column that is never null. */
  public static Instant knownInstant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(instant(row, column), column);
  }

  private static void bind(PreparedStatement statement, List<@Nullable Object> values)
      throws SQLException {
    int index = 1;
    for (Object value : values) {
      if (value == null) {
        statement.setNull(index, Types.NULL);
      } else if (value instanceof Instant instant) {
        statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
      } else {
        statement.setObject(index, value);
      }
      index++;
    }
  }
}
