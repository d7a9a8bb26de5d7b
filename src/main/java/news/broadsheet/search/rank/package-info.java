/** How well an article matches: BM25F over PostgreSQL's own search vectors. */
@NullMarked
package news.broadsheet.search.rank;

import org.jspecify.annotations.NullMarked;
