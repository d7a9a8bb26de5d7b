package news.broadsheet.security.keys;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.broadsheet.audit.Act;
import news.broadsheet.audit.AuditLog;
import news.broadsheet.edit.IfMatch;
import news.broadsheet.page.Cursor;
import news.broadsheet.page.Page;
import news.broadsheet.sql.Micros;
import org.jspecify.annotations.Nullable;

/**
 * All keys. Each question goes to the database, so that a revocation holds at once for every
 * process; a cache would need to be told of it, and would be wrong while it is not.
 */
@Singleton
public class Keys {
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  private final KeyTable table;
  private final AuditLog audit;
  private final SecureRandom random = new SecureRandom();
  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

  Keys(KeyTable table, AuditLog audit) {
    this.table = table;
    this.audit = audit;
  }

  /** What becomes of the changeable part of a key; may refuse. */
  interface Edit {
    KeyEdit of(KeyEdit current) throws JacksonException;
  }

  /** The key of this text, whether or not it is still good. */
  public Optional<ApiKey> presented(KeyText text) {
    return table.find("prefix = ?", text.prefix()).stream()
        .filter(row -> text.hasHash(row.hash()))
        .map(KeyTable.Row::key)
        .findFirst();
  }

  /** Notes that the key was used, unless that was noted within the last minute. */
  public void noteUse(ApiKey key, Instant now) {
    Instant due = now.minus(USE_NOTED_EVERY);
    if (key.lastUsedAt() == null || key.lastUsedAt().isBefore(due)) {
      // Looked at again by the statement: many requests may find the same minute over.
      table.update(
          """
          update api_key set last_used_at = ?
          where id = ? and (last_used_at is null or last_used_at < ?)""",
          Micros.of(now),
          key.id(),
          due);
    }
  }

  /** Those of the keys that are revoked or have expired. */
  public Set<UUID> noLongerGood(Set<UUID> asked) {
    // A list of ids in a text: JDBC's own arrays need the connection.
    String ids = asked.stream().map(UUID::toString).collect(Collectors.joining(","));
    return table
        .find(
            "id = any (string_to_array(?, ',')::uuid[]) and (revoked_at is not null or expires_at <= ?)",
            ids,
            Instant.now())
        .stream()
        .map(row -> row.key().id())
        .collect(Collectors.toSet());
  }

  @Transactional
  CreatedKey create(NewKey asked) {
    KeyText text = KeyText.random(random);
    UUID id = ids.generate();
    table.update(
        """
        insert into api_key (id, name, prefix, hash, scopes, created_at, expires_at, version)
        values (?, ?, ?, ?, string_to_array(?, ','), ?, ?, 0)""",
        id,
        asked.name(),
        text.prefix(),
        text.hash(),
        String.join(",", asked.eachOnce().stream().map(Scope::word).toList()),
        Micros.now(),
        asked.expiresAt());
    record(Act.KEY_CREATED, id, asked.name());
    return new CreatedKey(text.secret(), one(id));
  }

  /**
   * @throws KeyNotFound when there is none
   */
  ApiKey one(UUID id) {
    return one(id, "id = ?");
  }

  /** Newest first: ids are given out in the order of time. Revoked and expired ones too. */
  Page<ApiKey> page(int limit, @Nullable String cursor) {
    String query = "keys";
    UUID before = cursor == null ? null : Cursor.id(cursor, query);
    List<ApiKey> found =
        table
            .find("(?::uuid is null or id < ?) order by id desc limit ?", before, before, limit + 1)
            .stream()
            .map(KeyTable.Row::key)
            .toList();
    return Page.of(found, limit, key -> Cursor.after(key.id(), query));
  }

  /**
   * @throws KeyRevoked where there is nothing to change any more
   */
  @Transactional
  ApiKey change(UUID id, IfMatch ifMatch, Edit edit) throws JacksonException {
    ApiKey key = locked(id);
    ifMatch.check(key.entityTag());
    if (key.revoked()) {
      throw new KeyRevoked(key);
    }
    KeyEdit current = KeyEdit.of(key);
    KeyEdit asked = edit.of(current);
    if (!asked.equals(current)) {
      table.update(
          "update api_key set name = ?, expires_at = ?, version = version + 1 where id = ?",
          asked.name(),
          asked.expiresAt(),
          id);
      record(Act.KEY_CHANGED, id, asked.name());
    }
    return one(id);
  }

  /** For good; again, it changes nothing. */
  @Transactional
  void revoke(UUID id, IfMatch ifMatch) {
    ApiKey key = locked(id);
    ifMatch.check(key.entityTag());
    if (!key.revoked()) {
      table.update(
          "update api_key set revoked_at = ?, version = version + 1 where id = ?",
          Micros.now(),
          id);
      record(Act.KEY_REVOKED, id, key.name());
    }
  }

  private void record(Act act, UUID id, String name) {
    audit.record(act, id, Map.of("name", name));
  }

  private ApiKey locked(UUID id) {
    return one(id, "id = ? for update");
  }

  private ApiKey one(UUID id, String where) {
    return table.find(where, id).stream()
        .map(KeyTable.Row::key)
        .findFirst()
        .orElseThrow(() -> new KeyNotFound(id));
  }
}
