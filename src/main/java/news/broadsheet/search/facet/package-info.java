/**
 * What the matches of a search have in common: counts by source, language and so on, and by time.
 */
@NullMarked
package news.broadsheet.search.facet;

import org.jspecify.annotations.NullMarked;
