package news.broadsheet.security.token;

import java.util.Optional;
import news.broadsheet.security.keys.Scope;

/**
 * Whom a token speaks for.
 *
 * @param subject as the identity provider names them
 * @param scope the widest of those that mean something here
 */
public record TokenHolder(String subject, Optional<Scope> scope) {}
