/** Who may do what: callers, their scopes, and the one place that asks every request for them. */
@NullMarked
package news.broadsheet.security;

import org.jspecify.annotations.NullMarked;
