package news.broadsheet.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import news.broadsheet.source.RuleBook;
import news.broadsheet.url.CanonicalUrl;
import news.broadsheet.url.InvalidUrl;

/**
 * An address as it is stored, with the keys of former rules perhaps.
 *
 * @param canonical as stored
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record StoredUrl(
    UUID id,
    UUID articleId,
    String url,
    String canonical,
    byte[] identity,
    boolean names,
    int rulesVersion,
    long sourceRulesVersion) {

  static final String COLUMNS =
      "id, article_id, url, canonical_url, identity, relation <> 'syndication', rules_version,"
          + " source_rules_version";

  static StoredUrl read(ResultSet row) throws SQLException {
    return new StoredUrl(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getBytes(5),
        row.getBoolean(6),
        row.getInt(7),
        row.getLong(8));
  }

  boolean madeBy(RuleBook rules) {
    return rulesVersion == CanonicalUrl.RULES_VERSION && sourceRulesVersion >= rules.version();
  }

  /** As the rules have it now; as it was where they no longer take it for an address. */
  CanonicalUrl canonicalBy(RuleBook rules) {
    try {
      return rules.canonical(url);
    } catch (InvalidUrl e) {
      return new CanonicalUrl(canonical);
    }
  }

  /** Whether it names something else by these rules. */
  boolean movesBy(RuleBook rules) {
    return names && !Arrays.equals(identity, canonicalBy(rules).identity());
  }
}
