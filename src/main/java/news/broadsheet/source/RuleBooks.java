package news.broadsheet.source;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import news.broadsheet.url.CanonicalUrl;

/**
 * Where the {@link RuleBook} is had. A process keeps the one it read last and asks the database
 * only whether that is still the current one: a look at one row.
 */
@Singleton
public class RuleBooks {
  private final AgroalDataSource database;
  private final RuleTables tables;
  private volatile RuleBook last = RuleBook.EMPTY;

  RuleBooks(AgroalDataSource database, RuleTables tables) {
    this.database = database;
    this.tables = tables;
  }

  /** The one read last, without a look at the database: for what is checked again later. */
  public RuleBook latest() {
    return last;
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

  /**
   * Makes the general rules of this program the ones in use; every key is then to be made anew, in
   * the same transaction.
   *
   * @return false where another process was first, or a newer program is in use
   */
  @Transactional(TxType.MANDATORY)
  public boolean takeOver() {
    try (Connection connection = database.getConnection()) {
      RuleLock.CHANGE.take(connection);
      if (tables.versions(connection).generalVersion() >= CanonicalUrl.RULES_VERSION) {
        return false;
      }
      tables.change(connection, List.of());
      return true;
    } catch (SQLException e) {
      throw new RulesNotRead(e);
    }
  }

  private RuleBook current(Connection connection) throws SQLException {
    RuleBook known = last;
    RuleBook versions = tables.versions(connection);
    if (versions.sameAs(known)) {
      return known;
    }
    RuleBook read =
        new RuleBook(versions.version(), versions.generalVersion(), tables.hosts(connection));
    last = read;
    return read;
  }
}
