/** The reader of scraped Markdown documents. Part of ingest, floor 3. */
@NullMarked
package news.broadsheet.ingest.document.markdown;

import org.jspecify.annotations.NullMarked;
