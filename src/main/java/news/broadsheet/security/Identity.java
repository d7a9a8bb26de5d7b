package news.broadsheet.security;

import news.broadsheet.security.keys.Scope;

/**
 * As whom somebody is let in.
 *
 * @param name the same for all requests of one caller, and no other's; empty for those who did not
 *     say who they are
 */
record Identity(String name, Scope scope) {
  /** Whoever comes, where everything is open. */
  static final Identity ANYBODY = new Identity("", Scope.ADMIN);

  /** Who has the key that the service was started with. */
  static final Identity ADMIN = new Identity("admin", Scope.ADMIN);
}
