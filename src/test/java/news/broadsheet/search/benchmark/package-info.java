/** How fast the search is. */
@NullMarked
package news.broadsheet.search.benchmark;

import org.jspecify.annotations.NullMarked;
