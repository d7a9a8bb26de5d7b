package news.broadsheet.imports;

import java.util.function.Supplier;
import news.broadsheet.ingest.ReaderCounts;
import news.broadsheet.ingest.Submission;
import org.jspecify.annotations.Nullable;

/**
 * An article in a document.
 *
 * @param reader by which it is read
 * @param address as the document has it
 * @param submission reads it; not done for items that are done. A ProblemException says why it
 *     cannot be read
 */
record Item(
    ReaderCounts.Reader reader, @Nullable String address, Supplier<Submission> submission) {}
