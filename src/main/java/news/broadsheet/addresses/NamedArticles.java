package news.broadsheet.addresses;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.broadsheet.article.Reader;
import news.broadsheet.url.CanonicalUrl;
import news.broadsheet.url.UrlFingerprint;

/** Finds which articles addresses name, however many at once. */
@Singleton
class NamedArticles {
  // Asked with positions, because two addresses may be one and each wants its answer.
  private static final String BY_IDENTITY =
      """
      select asked.position, a.id, u.relation, a.removed_at is not null
      from unnest(?::bytea[]) with ordinality as asked (identity, position)
      join original_url u on u.identity = asked.identity and u.relation <> 'syndication'
      join article a on a.id = u.article_id and %s
      """;
  private static final String BY_FINGERPRINT =
      """
      select a.id from original_url u join article a on a.id = u.article_id
      where u.fingerprint = ? and u.relation <> 'syndication' and a.source_id = ?
        and a.removed_at is null and %s
      order by a.created_at, a.id limit 1
      """;

  private final AgroalDataSource database;
  private final Reader reader;

  NamedArticles(AgroalDataSource database, Reader reader) {
    this.database = database;
    this.reader = reader;
  }

  /** In the order of the addresses, one for each. */
  List<Optional<NamedArticle>> named(List<CanonicalUrl> urls) throws SQLException {
    var named =
        new ArrayList<Optional<NamedArticle>>(Collections.nCopies(urls.size(), Optional.empty()));
    byte[][] identities = urls.stream().map(CanonicalUrl::identity).toArray(byte[][]::new);
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(asked(BY_IDENTITY))) {
      select.setArray(1, connection.createArrayOf("bytea", identities));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          named.set(
              rows.getInt(1) - 1,
              Optional.of(
                  new NamedArticle(
                      rows.getObject(2, UUID.class), rows.getString(3), rows.getBoolean(4))));
        }
      }
    }
    return named;
  }

  /** The oldest article of a source at an address that only looks different: a hint. */
  Optional<UUID> lookAlike(UrlFingerprint fingerprint, UUID source) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(asked(BY_FINGERPRINT))) {
      select.setBytes(1, fingerprint.hash());
      select.setObject(2, source);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  private String asked(String question) {
    return question.formatted(reader.embargo().condition());
  }
}
