/** In which character encoding a page is written. Part of the page reader. */
@NullMarked
package news.broadsheet.ingest.document.page.charset;

import org.jspecify.annotations.NullMarked;
