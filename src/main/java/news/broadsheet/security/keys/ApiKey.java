package news.broadsheet.security.keys;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is shown: all but its secret.
 *
 * @param prefix how the key begins
 * @param scopes in their order, each once
 * @param lastUsedAt exact to a minute
 */
public record ApiKey(
    UUID id,
    String name,
    String prefix,
    List<Scope> scopes,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt,
    @JsonIgnore int version) {

  public Scope widestScope() {
    return scopes.getLast();
  }

  public boolean revoked() {
    return revokedAt != null;
  }

  public boolean expired(Instant now) {
    return expiresAt != null && !expiresAt.isAfter(now);
  }

  /** Strong, and so with the last use: it is part of what is sent. */
  String entityTag() {
    return version + "." + (lastUsedAt == null ? 0 : lastUsedAt.toEpochMilli());
  }
}
