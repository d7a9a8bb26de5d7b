package news.broadsheet.source;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedSet;

/**
 * Notices what an edit of a source does to the rules of hosts. It compares before with after
 * instead of reading the edit: rules also change when a host is given to another source.
 */
@Singleton
class RuleEdits {
  private final AgroalDataSource database;
  private final RuleTables tables;
  private final Event<RulesChanged> changed;

  RuleEdits(AgroalDataSource database, RuleTables tables, Event<RulesChanged> changed) {
    this.database = database;
    this.tables = tables;
    this.changed = changed;
  }

  /** To be asked before the edit touches anything. */
  @Transactional(TxType.MANDATORY)
  RuleBook before() {
    try (Connection connection = database.getConnection()) {
      RuleLock.EDITOR.take(connection);
      return book(connection);
    } catch (SQLException e) {
      throw new RulesNotRead(e);
    }
  }

  /** To be told last, when all is in the database. */
  @Transactional(TxType.MANDATORY)
  void after(RuleBook before) {
    try (Connection connection = database.getConnection()) {
      SortedSet<String> hosts = before.differences(book(connection));
      if (!hosts.isEmpty()) {
        change(connection, hosts);
      }
    } catch (SQLException e) {
      throw new RulesNotRead(e);
    }
  }

  /**
   * In place of {@link #after} where sources became one: a new book even if it says the same, so
   * that whoever writes asks anew for the source of what it writes.
   */
  @Transactional(TxType.MANDATORY)
  void afterMerge(RuleBook before) {
    try (Connection connection = database.getConnection()) {
      change(connection, before.differences(book(connection)));
    } catch (SQLException e) {
      throw new RulesNotRead(e);
    }
  }

  private void change(Connection connection, SortedSet<String> hosts) throws SQLException {
    tables.change(connection, hosts);
    changed.fire(new RulesChanged());
  }

  private RuleBook book(Connection connection) throws SQLException {
    return new RuleBook(0, 0, tables.hosts(connection));
  }
}
