/** API keys: making, listing, editing and revoking them, and knowing one that is presented. */
@NullMarked
package news.broadsheet.security.keys;

import org.jspecify.annotations.NullMarked;
