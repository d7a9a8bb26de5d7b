/** Keyset paging: limits, opaque cursors, pages. Floor 0. */
@NullMarked
package news.broadsheet.page;

import org.jspecify.annotations.NullMarked;
