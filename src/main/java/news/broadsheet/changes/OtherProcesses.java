package news.broadsheet.changes;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Tells other processes of changes and hears of theirs, by NOTIFY and LISTEN. One connection of the
 * pool is set aside for listening, so that whatever is configured for the pool holds for it too.
 */
@Singleton
class OtherProcesses {
  private static final Logger LOG = Logger.getLogger(OtherProcesses.class);
  private static final String CHANNEL = "broadsheet_change";

  /** Milliseconds after which a silent connection is asked whether it still lives. */
  private static final int SILENCE = 10_000;

  /** Seconds for that answer. */
  private static final int ANSWER = 2;

  private final String self = UUID.randomUUID().toString();
  private final AgroalDataSource database;
  private final Bell bell;
  private final History history;

  OtherProcesses(AgroalDataSource database, Bell bell, History history) {
    this.database = database;
    this.bell = bell;
    this.history = history;
  }

  void tell() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
      notify.setString(1, CHANNEL);
      notify.setString(2, self);
      notify.execute();
    }
  }

  /**
   * Rings the bell for what others tell, until the connection is lost or the thread interrupted.
   */
  void listen() throws SQLException {
    try (Connection connection = database.getConnection()) {
      try (Statement listen = connection.createStatement()) {
        listen.execute("listen " + CHANNEL);
      }
      // It may be another database that came back, and what was told meanwhile was not heard.
      history.recognise();
      bell.ring();
      LOG.debug("Listening to changes of other processes");
      PGConnection postgres = connection.unwrap(PGConnection.class);
      while (!Thread.currentThread().isInterrupted()) {
        hear(postgres.getNotifications(SILENCE), connection);
      }
    }
  }

  private void hear(PGNotification[] heard, Connection connection) throws SQLException {
    if (heard.length == 0 && !connection.isValid(ANSWER)) {
      throw new SQLException("The connection is lost", "08006");
    }
    for (PGNotification one : heard) {
      if (!one.getParameter().equals(self)) {
        bell.ring();
        return;
      }
    }
  }
}
