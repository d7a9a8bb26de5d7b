package news.broadsheet.changes;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import news.broadsheet.changes.Change.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What followers are told of articles under embargo. An embargoed article is not told of; when its
 * embargo ends, followers hear of it once, as {@code created}, and what happened meanwhile stays
 * untold for good. One that is put under embargo after they have heard of it is {@code removed} to
 * them, and {@code restored} at the end.
 *
 * <p>Written down when the change is made rather than decided when it is read: a row that becomes
 * visible at a time of day would appear behind the cursors of those who have read past it.
 */
@Singleton
class Embargoes {
  private record Standing(boolean removed, @Nullable Instant until) {
    boolean isEmbargoed(Instant at) {
      return !removed && until != null && until.isAfter(at);
    }
  }

  /**
   * Takes note of a change of an article that is, or was until now, under embargo.
   *
   * @return what followers are told instead, now
   */
  Optional<Change> tell(Connection connection, Change change) throws SQLException {
    Optional<Kind> held = release(connection, change.articleId());
    Standing standing = standing(connection, change.articleId());
    if (standing.until() != null && standing.isEmbargoed(change.at())) {
      Kind first = change.kind() == Kind.CREATED ? Kind.CREATED : Kind.RESTORED;
      hold(connection, change.articleId(), held.orElse(first), standing.until());
      // Only of a revision: what is created or restored was not there before.
      return held.isEmpty() && change.kind() == Kind.REVISED
          ? Optional.of(change.as(Kind.REMOVED))
          : Optional.empty();
    }
    if (held.isEmpty()) {
      return Optional.of(change);
    }
    return standing.removed() ? Optional.empty() : held.map(change::as);
  }

  /** Waits for whoever else releases it. */
  private static Optional<Kind> release(Connection connection, UUID article) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from change_embargo where article_id = ? returning kind")) {
      delete.setObject(1, article);
      try (ResultSet row = delete.executeQuery()) {
        return row.next() ? Kind.ofWord(row.getString(1)) : Optional.empty();
      }
    }
  }

  private static void hold(Connection connection, UUID article, Kind kind, Instant until)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into change_embargo (article_id, kind, until) values (?, ?, ?)")) {
      insert.setObject(1, article);
      insert.setString(2, kind.word());
      insert.setObject(3, until.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  private static Standing standing(Connection connection, UUID article) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select removed_at is not null, embargoed_until from article where id = ?")) {
      select.setObject(1, article);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return new Standing(true, null);
        }
        OffsetDateTime until = row.getObject(2, OffsetDateTime.class);
        return new Standing(row.getBoolean(1), until == null ? null : until.toInstant());
      }
    }
  }
}
