package news.broadsheet;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import news.broadsheet.embedded.Login;

/**
 * A PostgreSQL that somebody else runs. Asked before Quarkus starts, because Quarkus would tell of
 * a wrong password by a stack trace of a hundred lines.
 */
record OwnDatabase(String url, String user, String password) {
  private static final int OLDEST = 15;
  private static final String QUESTION =
      "SELECT current_setting('server_version_num')::int / 10000,"
          + " current_setting('server_encoding')";

  void check() {
    try (Connection connection = new Login(url, user, password).connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(QUESTION)) {
      answer.next();
      check(answer.getInt(1), answer.getString(2));
    } catch (SQLException e) {
      throw new StartRefused(
          "The database %s does not let Broadsheet in: %s. Check QUARKUS_DATASOURCE_JDBC_URL,"
                  .formatted(urlWithoutSecrets(), why(e))
              + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.");
    }
  }

  private void check(int version, String encoding) {
    if (version < OLDEST) {
      throw new StartRefused(
          "The database %s is PostgreSQL %d; Broadsheet needs %d or newer."
              .formatted(urlWithoutSecrets(), version, OLDEST));
    }
    if (!encoding.equals("UTF8")) {
      throw new StartRefused(
          "The database %s is encoded in %s; Broadsheet stores every language and needs UTF8."
              .formatted(urlWithoutSecrets(), encoding));
    }
  }

  /** The driver adds lines for its own developers, and hides an unknown host in the cause. */
  private static String why(SQLException e) {
    String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String sentence = said.replaceFirst("^FATAL: ", "").replaceFirst("\\.$", "");
    return e.getCause() instanceof UnknownHostException host
        ? "there is no host " + host.getMessage()
        : sentence;
  }

  private String urlWithoutSecrets() {
    return url.replaceFirst("\\?.*", "");
  }
}
