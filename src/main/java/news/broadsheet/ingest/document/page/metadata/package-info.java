/** What a page says about its article in words for programs. Part of the page reader. */
@NullMarked
package news.broadsheet.ingest.document.page.metadata;

import org.jspecify.annotations.NullMarked;
