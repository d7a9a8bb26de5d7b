package news.broadsheet.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import news.broadsheet.url.CanonicalUrl;
import news.broadsheet.url.HostViews;
import news.broadsheet.url.SourceRules;

/** The rules in the database. */
@Singleton
class RuleTables {
  private static final String VERSIONS = "select version, general_version from url_rules";
  private static final String RULES =
      """
      select h.host, s.url_rules from source s join source_host h on h.source_id = s.id
      where s.url_rules is not null
      """;
  private static final String OWNED = "select host from source_host where host = any(?)";
  private static final String BUMP =
      """
      insert into url_rules as r (version, general_version)
      values ((extract(epoch from clock_timestamp()) * 1000000)::bigint, ?)
      on conflict (only_one) do update set
        version = greatest(r.version + 1, excluded.version),
        general_version = greatest(r.general_version, excluded.general_version)
      """;
  // From the start again where it was under way: what was done so far was by other rules.
  private static final String QUEUE =
      """
      insert into rekey (host) select unnest(?::text[])
      on conflict (host) do update set after_article = null, after_url = null, queued_at = now()
      """;

  private final ObjectMapper json;

  RuleTables(ObjectMapper json) {
    this.json = json;
  }

  /** A book with nothing in it but its versions. */
  RuleBook versions(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(VERSIONS);
        ResultSet row = select.executeQuery()) {
      return row.next() ? new RuleBook(row.getLong(1), row.getInt(2), Map.of()) : RuleBook.EMPTY;
    }
  }

  Map<String, SourceRules> hosts(Connection connection) throws SQLException {
    var hosts = new HashMap<String, SourceRules>();
    try (PreparedStatement select = connection.prepareStatement(RULES);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        hosts.put(rows.getString(1), rules(rows.getString(2)));
      }
    }
    if (!hosts.isEmpty()) {
      addOwnedByOthers(connection, hosts);
    }
    return Map.copyOf(hosts);
  }

  /** {@code m.example.org} of one source is not a view of {@code example.org} of another. */
  private static void addOwnedByOthers(Connection connection, Map<String, SourceRules> hosts)
      throws SQLException {
    String[] views =
        hosts.keySet().stream().flatMap(h -> HostViews.of(h).stream()).toArray(String[]::new);
    try (PreparedStatement select = connection.prepareStatement(OWNED)) {
      select.setArray(1, connection.createArrayOf("text", views));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          hosts.putIfAbsent(rows.getString(1), SourceRules.NONE);
        }
      }
    }
  }

  /** To be followed by nothing that waits: all who write keys wait for this transaction. */
  void change(Connection connection, Collection<String> hosts) throws SQLException {
    RuleLock.CHANGE.take(connection);
    try (PreparedStatement bump = connection.prepareStatement(BUMP);
        PreparedStatement queue = connection.prepareStatement(QUEUE)) {
      bump.setInt(1, CanonicalUrl.RULES_VERSION);
      bump.executeUpdate();
      queue.setArray(1, connection.createArrayOf("text", hosts.toArray()));
      queue.executeUpdate();
    }
  }

  private SourceRules rules(String column) {
    try {
      return json.readValue(column, UrlRules.class).rules();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
