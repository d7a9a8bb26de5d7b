/** Dates as newspapers print them. Part of ingest, floor 3. */
@NullMarked
package news.broadsheet.ingest.document.date;

import org.jspecify.annotations.NullMarked;
