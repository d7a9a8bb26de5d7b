package news.broadsheet.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.broadsheet.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it is read.
 *
 * @param source slug
 * @param disabledReason {@code owner}, {@code gone} or {@code failing}
 * @param failingSince the first failure after which there was no success
 * @param secret only where it is made
 */
record WebhookView(
    UUID id,
    String url,
    @Nullable String description,
    @Nullable List<String> kinds,
    @Nullable String source,
    @Nullable String language,
    @Nullable String query,
    @Nullable List<String> include,
    boolean enabled,
    @Nullable String disabledReason,
    @Nullable Instant disabledAt,
    @Nullable Instant failingSince,
    Instant createdAt,
    Instant updatedAt,
    @Nullable String secret,
    @JsonIgnore int version) {

  static WebhookView read(ResultSet row) throws SQLException {
    List<String> kinds = List.of((String[]) row.getArray("kinds").getArray());
    return new WebhookView(
        row.getObject("id", UUID.class),
        row.getString("url"),
        row.getString("description"),
        kinds.isEmpty() ? null : kinds,
        row.getString("slug"),
        row.getString("language"),
        row.getString("query"),
        row.getBoolean("include_article") ? List.of("article") : null,
        row.getBoolean("enabled"),
        row.getString("disabled_reason"),
        Sql.instant(row, "disabled_at"),
        Sql.instant(row, "failing_since"),
        Sql.knownInstant(row, "created_at"),
        Sql.knownInstant(row, "updated_at"),
        null,
        row.getInt("version"));
  }

  WebhookView with(String made) {
    return new WebhookView(
        id,
        url,
        description,
        kinds,
        source,
        language,
        query,
        include,
        enabled,
        disabledReason,
        disabledAt,
        failingSince,
        createdAt,
        updatedAt,
        made,
        version);
  }

  /** Of what is read: the slug of its source may change without it. */
  String entityTag() {
    return source == null ? String.valueOf(version) : version + "." + source;
  }
}
