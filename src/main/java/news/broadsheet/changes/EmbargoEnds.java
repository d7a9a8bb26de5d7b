package news.broadsheet.changes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.broadsheet.changes.Change.Kind;
import news.broadsheet.sql.Micros;

/** Tells followers of articles whose embargo has ended. */
@Singleton
class EmbargoEnds {
  private static final int STEP = 200;

  // By the database's clock and with its locks: several processes share the work.
  private static final String ENDED =
      """
      select e.article_id, e.until, coalesce(a.revision, 1)
      from change_embargo e left join article a on a.id = e.article_id
      where e.until <= now() order by e.until limit %d for update of e skip locked"""
          .formatted(STEP);

  private final AgroalDataSource database;
  private final ChangeLog log;

  EmbargoEnds(AgroalDataSource database, ChangeLog log) {
    this.database = database;
    this.log = log;
  }

  /** All that have ended by now, in steps, each a transaction. */
  void tell() {
    int told;
    do {
      told = QuarkusTransaction.requiringNew().call(this::step);
    } while (told == STEP);
  }

  /** As a revision: the log knows what followers have heard of the article, and says so instead. */
  private int step() {
    List<Change> ended = ended();
    log.append(ended);
    return ended.size();
  }

  private List<Change> ended() {
    Instant now = Micros.now();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(ENDED);
        ResultSet row = select.executeQuery()) {
      var ended = new ArrayList<Change>();
      while (row.next()) {
        Instant until = row.getObject(2, OffsetDateTime.class).toInstant();
        Instant at = until.isAfter(now) ? until : now;
        ended.add(new Change(Kind.REVISED, row.getObject(1, UUID.class), row.getInt(3), at));
      }
      return ended;
    } catch (SQLException e) {
      throw new ChangesNotRead(e);
    }
  }
}
