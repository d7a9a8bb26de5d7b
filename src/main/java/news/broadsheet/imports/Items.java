package news.broadsheet.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import news.broadsheet.ingest.document.Warning;

/** The articles of a document, always in the same order: what was done is told by counting. */
interface Items extends Closeable {

  /**
   * @throws IOException when its bytes cannot be had; what is damaged is a warning
   */
  Optional<Item> next() throws IOException;

  /** About the document as a whole; complete behind the last item. */
  List<Warning> warnings();

  /** Bytes of the document read so far. */
  long position();
}
