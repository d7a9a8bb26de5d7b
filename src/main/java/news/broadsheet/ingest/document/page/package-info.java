/** Reads an article out of the HTML page it was published on. */
@NullMarked
package news.broadsheet.ingest.document.page;

import org.jspecify.annotations.NullMarked;
