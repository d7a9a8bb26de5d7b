/** HTML inside of other documents as Markdown. Part of ingest, floor 3. */
@NullMarked
package news.broadsheet.ingest.document.html;

import org.jspecify.annotations.NullMarked;
