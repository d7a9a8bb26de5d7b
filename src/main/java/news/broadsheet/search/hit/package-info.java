/** Articles as they are found: records straight from rows. */
@NullMarked
package news.broadsheet.search.hit;

import org.jspecify.annotations.NullMarked;
