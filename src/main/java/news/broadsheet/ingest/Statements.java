package news.broadsheet.ingest;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** SQL on the connection of the present transaction. */
@Singleton
class Statements {
  /** Makes a value of the present row. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Makes values that only a connection can make, such as arrays. */
  @FunctionalInterface
  interface Values {
    List<@Nullable Object> of(Connection connection) throws SQLException;
  }

  private final AgroalDataSource dataSource;

  Statements(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** How many rows the statement changed. */
  int update(String sql, @Nullable Object... values) {
    return update(sql, connection -> Arrays.asList(values));
  }

  int update(String sql, Values values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StatementFailed(e);
    }
  }

  <T> List<T> query(String sql, Values values, RowReader<T> reader) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      var found = new ArrayList<T>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new StatementFailed(e);
    }
  }

  /**
   * A column of many rows, as one parameter.
   *
   * @param type of its elements, as PostgreSQL calls it
   */
  static <T> Array array(
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

  private static PreparedStatement prepare(Connection connection, String sql, Values values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    int index = 1;
    for (Object value : values.of(connection)) {
      if (value == null) {
        statement.setNull(index++, java.sql.Types.NULL);
      } else {
        statement.setObject(index++, value);
      }
    }
    return statement;
  }
}
