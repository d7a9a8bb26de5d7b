package news.broadsheet.security;

import java.util.Optional;
import java.util.UUID;
import news.broadsheet.security.keys.Scope;

/**
 * As whom somebody is let in.
 *
 * @param name the same for all requests of one caller, and no other's; empty for those who did not
 *     say who they are
 * @param scope empty for those whom an identity provider knows and who may nothing here
 */
record Identity(String name, Optional<Scope> scope) {
  /** Whoever comes, where everything is open. */
  static final Identity ANYBODY = new Identity("", Scope.ADMIN);

  /** Who has the key that the service was started with. */
  static final Identity ADMIN = new Identity("admin", Scope.ADMIN);

  Identity(String name, Scope scope) {
    this(name, Optional.of(scope));
  }

  boolean mayAs(Scope needed) {
    return scope.filter(own -> own.includes(needed)).isPresent();
  }

  /** Of a key that can be revoked. */
  Optional<UUID> keyId() {
    try {
      return Optional.of(UUID.fromString(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  boolean isKnown() {
    return !name.isEmpty();
  }
}
