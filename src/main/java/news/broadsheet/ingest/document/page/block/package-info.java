/** What a page says, block by block, in the order it says it. Part of the page reader. */
@NullMarked
package news.broadsheet.ingest.document.page.block;

import org.jspecify.annotations.NullMarked;
