/** The gap-free change log. Knows ids, not articles. Floor 1. */
@NullMarked
package news.broadsheet.changes;

import org.jspecify.annotations.NullMarked;
