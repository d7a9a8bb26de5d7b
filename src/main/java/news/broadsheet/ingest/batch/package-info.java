/** Articles by the line: any number in one request, each with its verdict. */
@NullMarked
package news.broadsheet.ingest.batch;

import org.jspecify.annotations.NullMarked;
