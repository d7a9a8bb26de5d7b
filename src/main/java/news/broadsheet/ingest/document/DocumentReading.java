package news.broadsheet.ingest.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found in a document. The article may still lack what is required; the write path
 * refuses it then, naming the field.
 *
 * @param publishedText the publication date as printed, where one was printed
 */
public record DocumentReading(
    NewArticle article, @Nullable String publishedText, List<Warning> warnings) {}
