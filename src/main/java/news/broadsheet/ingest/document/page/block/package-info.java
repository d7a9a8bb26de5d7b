/** What elements of a page say of themselves, and how alike texts are. Part of the page reader. */
@NullMarked
package news.broadsheet.ingest.document.page.block;

import org.jspecify.annotations.NullMarked;
