/** How good the ranking of the search is. */
@NullMarked
package news.broadsheet.search.relevance;

import org.jspecify.annotations.NullMarked;
