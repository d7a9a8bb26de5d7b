/** How many requests a caller may send, and how many attempts an address has. */
@NullMarked
package news.broadsheet.security.rate;

import org.jspecify.annotations.NullMarked;
