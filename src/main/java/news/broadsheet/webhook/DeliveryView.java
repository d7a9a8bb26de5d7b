package news.broadsheet.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import news.broadsheet.sql.Sql;
import news.broadsheet.webhook.delivery.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event for a webhook, and what became of it.
 *
 * @param id the header {@code webhook-id} of all its attempts
 * @param timestamp when it happened
 * @param attempts since it was made, or was last asked for again
 * @param nextAttemptAt at the earliest; absent where it is over
 */
record DeliveryView(
    UUID id,
    String type,
    Instant timestamp,
    @Nullable UUID articleId,
    @Nullable Integer revision,
    DeliveryState state,
    int attempts,
    @Nullable Instant nextAttemptAt,
    @Nullable Instant lastAttemptAt,
    @Nullable Integer lastStatus,
    @Nullable String lastError,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  static DeliveryView read(ResultSet row) throws SQLException {
    return new DeliveryView(
        row.getObject("id", UUID.class),
        Event.Kind.ofWord(row.getString("event")).type(),
        Sql.knownInstant(row, "at"),
        row.getObject("article_id", UUID.class),
        row.getObject("revision", Integer.class),
        DeliveryState.fromString(row.getString("state")),
        row.getInt("attempts"),
        Sql.instant(row, "due_at"),
        Sql.instant(row, "attempted_at"),
        row.getObject("last_status", Integer.class),
        row.getString("last_error"),
        Sql.knownInstant(row, "created_at"),
        Sql.instant(row, "finished_at"));
  }
}
