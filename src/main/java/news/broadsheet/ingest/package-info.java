/** The one write path. Floor 3. */
@NullMarked
package news.broadsheet.ingest;

import org.jspecify.annotations.NullMarked;
