package news.broadsheet.source;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where the {@link RuleBook} is had. A process keeps the one it read last and asks the database
 * only whether that is still the current one: a look at one row.
 */
@ApplicationScoped
public class RuleBooks {
  private final AgroalDataSource database;
  private final RuleTables tables;
  private volatile RuleBook last = RuleBook.EMPTY;

  RuleBooks(AgroalDataSource database, RuleTables tables) {
    this.database = database;
    this.tables = tables;
  }

  /** For reads. */
  public RuleBook current() {
    try (Connection connection = database.getConnection()) {
      return current(connection);
    } catch (SQLException e) {
      throw new RulesNotRead(e);
    }
  }

  /**
   * For writes of keys: the book that stays the current one until the transaction ends. Whoever
   * changes a rule waits until then, and so finds every key that was made by the former rules. To
   * be asked before anything else is locked.
   */
  @Transactional(TxType.MANDATORY)
  public RuleBook held() {
    try (Connection connection = database.getConnection()) {
      RuleLock.WRITER.take(connection);
      // A statement of its own: what one sees is settled when it begins, before it waits.
      return current(connection);
    } catch (SQLException e) {
      throw new RulesNotRead(e);
    }
  }

  private RuleBook current(Connection connection) throws SQLException {
    RuleBook known = last;
    RuleBook versions = tables.versions(connection);
    if (versions.version() == known.version()
        && versions.generalVersion() == known.generalVersion()) {
      return known;
    }
    RuleBook read =
        new RuleBook(versions.version(), versions.generalVersion(), tables.hosts(connection));
    last = read;
    return read;
  }
}
