/** A query in every language there are articles in. */
@NullMarked
package news.broadsheet.search.local;

import org.jspecify.annotations.NullMarked;
