/** More like an article at hand. */
@NullMarked
package news.broadsheet.search.similar;

import org.jspecify.annotations.NullMarked;
