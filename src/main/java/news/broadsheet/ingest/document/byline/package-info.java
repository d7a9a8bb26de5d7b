/** Who wrote an article and where: bylines, datelines, wire agencies. Part of ingest, floor 3. */
@NullMarked
package news.broadsheet.ingest.document.byline;

import org.jspecify.annotations.NullMarked;
