/** How blocks of a page are written down. Part of the page reader. */
@NullMarked
package news.broadsheet.ingest.document.page.markdown;

import org.jspecify.annotations.NullMarked;
