package news.broadsheet.imports;

import news.broadsheet.ingest.document.DocumentReading;
import org.jspecify.annotations.Nullable;

/** Reads an article out of the HTML page it was published on. Never throws. */
@FunctionalInterface
interface PageReading {

  /**
   * @param charset of its Content-Type header
   * @param address it was fetched from
   */
  DocumentReading read(byte[] page, @Nullable String charset, @Nullable String address);
}
