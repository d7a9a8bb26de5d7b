package news.broadsheet.security;

import io.quarkus.runtime.Startup;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.security.keys.ApiKey;
import news.broadsheet.security.keys.KeyText;
import news.broadsheet.security.keys.Keys;
import news.broadsheet.security.rate.RateLimits;
import news.broadsheet.security.token.InvalidToken;
import news.broadsheet.security.token.TokenHolder;
import news.broadsheet.security.token.Tokens;
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
  private final Tokens tokens;
  private final RateLimits limits;
  private final Optional<AdminKey> adminKey;
  private final boolean open;

  Access(
      Keys keys,
      Tokens tokens,
      RateLimits limits,
      @ConfigProperty(name = "broadsheet.access", defaultValue = "keys") String access,
      @ConfigProperty(name = "broadsheet.admin-key") Optional<String> adminKey) {
    this.keys = keys;
    this.tokens = tokens;
    this.limits = limits;
    this.adminKey = adminKey.map(AdminKey::of);
    this.open = access.equals(OPEN);
    if (open) {
      LOG.warn(
          "Everything is open: whoever reaches the port may read, write and delete, without a key."
              + " Set BROADSHEET_ADMIN_KEY, and leave BROADSHEET_ACCESS out, to close it.");
    }
  }

  /**
   * @throws news.broadsheet.problem.ProblemException 401; 429 where too many attempts failed; 503
   *     where nobody can tell
   */
  Identity identify(@Nullable String authorization, RoutingContext request) {
    Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
    if (!bearer.matches()) {
      return anybody();
    }
    String token = bearer.group(1);
    if (isAdminKey(token)) {
      return Identity.ADMIN;
    }
    if (open && !KeyText.resembles(token) && !tokens.understand(token)) {
      // What a proxy in front sends is none of our business while all is open.
      return anybody();
    }
    String digest = HexFormat.of().formatHex(KeyText.sha256(token));
    limits.beforeTrying(digest, request);
    try {
      Identity identity = identify(token);
      limits.succeeded(digest);
      return identity;
    } catch (NotAuthenticated e) {
      limits.failed(digest, request);
      throw e;
    }
  }

  private boolean isAdminKey(String token) {
    return adminKey.isPresent() && adminKey.get().is(token);
  }

  private Identity identify(String token) {
    if (tokens.understand(token)) {
      return bearer(token);
    }
    return KeyText.of(token)
        .flatMap(keys::presented)
        .map(this::holder)
        .orElseThrow(() -> NotAuthenticated.invalid("This is no key of this service"));
  }

  private Identity bearer(String token) {
    try {
      TokenHolder holder = tokens.holder(token);
      return new Identity("token:" + holder.subject(), holder.scope());
    } catch (InvalidToken e) {
      throw NotAuthenticated.invalid(String.valueOf(e.getMessage()));
    }
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
}
