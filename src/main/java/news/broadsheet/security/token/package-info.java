/** Tokens of an identity provider, as another way to say who one is. */
@NullMarked
package news.broadsheet.security.token;

import org.jspecify.annotations.NullMarked;
