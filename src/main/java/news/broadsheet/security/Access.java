package news.broadsheet.security;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.security.keys.ApiKey;
import news.broadsheet.security.keys.KeyText;
import news.broadsheet.security.keys.Keys;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Knows callers by the header Authorization (RFC 6750). Where everything is open a key is not
 * needed, but one that is sent must be good, so that a program can be tried out before the doors
 * are closed.
 */
@Startup
@Singleton
class Access {
  /** The value of the setting that lets everybody in. */
  static final String OPEN = "open";

  private static final Logger LOG = Logger.getLogger(Access.class);
  private static final Pattern BEARER =
      Pattern.compile("bearer +([^\\s]+) *", Pattern.CASE_INSENSITIVE);

  private final Keys keys;
  private final Optional<AdminKey> adminKey;
  private final boolean open;

  Access(
      Keys keys,
      @ConfigProperty(name = "broadsheet.access", defaultValue = "keys") String access,
      @ConfigProperty(name = "broadsheet.admin-key") Optional<String> adminKey) {
    this.keys = keys;
    this.adminKey = adminKey.map(AdminKey::of);
    this.open = access.equals(OPEN);
    if (open) {
      LOG.warn(
          "Everything is open: whoever reaches the port may read, write and delete, without a key."
              + " Set BROADSHEET_ADMIN_KEY, and leave BROADSHEET_ACCESS out, to close it.");
    }
  }

  /**
   * @throws NotAuthenticated 401
   */
  Identity identify(@Nullable String authorization) {
    Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
    if (!bearer.matches()) {
      return anybody();
    }
    String token = bearer.group(1);
    if (adminKey.isPresent() && adminKey.get().is(token)) {
      return Identity.ADMIN;
    }
    if (KeyText.resembles(token)) {
      return KeyText.of(token)
          .flatMap(keys::presented)
          .map(this::holder)
          .orElseThrow(Access::unknown);
    }
    // Tokens of others, such as a proxy in front sends, are none of our business while all is open.
    if (open) {
      return anybody();
    }
    throw unknown();
  }

  private Identity anybody() {
    if (!open) {
      throw NotAuthenticated.missing();
    }
    return Identity.ANYBODY;
  }

  private Identity holder(ApiKey key) {
    Instant now = Instant.now();
    if (key.revoked()) {
      throw NotAuthenticated.invalid("The key is revoked");
    }
    if (key.expired(now)) {
      throw NotAuthenticated.invalid("The key has expired");
    }
    keys.noteUse(key, now);
    return new Identity(key.id().toString(), key.widestScope());
  }

  private static NotAuthenticated unknown() {
    return NotAuthenticated.invalid("This is no key of this service");
  }
}
