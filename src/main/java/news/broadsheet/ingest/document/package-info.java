/** Readers of what is posted: bytes in, NewArticle out, no SQL. Part of ingest, floor 3. */
@NullMarked
package news.broadsheet.ingest.document;

import org.jspecify.annotations.NullMarked;
