package news.broadsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import news.broadsheet.embedded.Login;

/** The embedded database of a home, past the service: what is really in it, and whether it runs. */
record HomeDatabase(Path home) {
  /** The process id of the server. */
  long postmaster() throws IOException {
    return Long.parseLong(note().getFirst().strip());
  }

  /**
   * The first column of what the statement finds; empty where it is no question.
   *
   * @throws SQLException also while the database does not run
   */
  List<String> ask(String sql) throws IOException, SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      var found = new ArrayList<String>();
      if (statement.execute(sql)) {
        try (ResultSet rows = statement.getResultSet()) {
          while (rows.next()) {
            found.add(rows.getString(1));
          }
        }
      }
      return found;
    }
  }

  /** To be closed by the caller. */
  Connection connect() throws IOException, SQLException {
    if (!Files.exists(noteFile())) {
      throw new SQLException("stopped");
    }
    String password = Files.readString(home.resolve("postgres/password")).strip();
    String url = "jdbc:postgresql://127.0.0.1:" + note().get(3).strip() + "/broadsheet";
    return new Login(url, "broadsheet", password).connect();
  }

  private List<String> note() throws IOException {
    return Files.readAllLines(noteFile());
  }

  private Path noteFile() {
    return home.resolve("postgres/data/postmaster.pid");
  }
}
