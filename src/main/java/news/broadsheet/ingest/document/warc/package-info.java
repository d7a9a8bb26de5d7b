/** Web archives (WARC, ISO 28500): the HTML pages in them. Part of ingest, floor 3. */
@NullMarked
package news.broadsheet.ingest.document.warc;

import org.jspecify.annotations.NullMarked;
