package news.broadsheet.ingest;

import java.util.List;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import org.jspecify.annotations.Nullable;

/**
 * What is posted: an article, and the document it was read from. A NewArticle in JSON is kept field
 * by field as it was sent, so only read documents are kept as they came.
 */
public record Submission(DocumentReading reading, @Nullable RawDocument document) {
  public static Submission of(NewArticle article) {
    return new Submission(new DocumentReading(article, null, List.of()), null);
  }
}
