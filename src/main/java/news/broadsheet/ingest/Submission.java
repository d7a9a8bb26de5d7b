package news.broadsheet.ingest;

import java.util.List;
import news.broadsheet.article.Provenance;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import org.jspecify.annotations.Nullable;

/**
 * What is posted: an article, and the document it was read from. A NewArticle in JSON is kept field
 * by field as it was sent, so only read documents are kept as they came.
 *
 * @param revive whether a removed article is to be one again
 * @param reread whether it comes from the document that the stored article was read from
 */
public record Submission(
    DocumentReading reading, @Nullable RawDocument document, boolean revive, boolean reread) {
  public Submission(DocumentReading reading, @Nullable RawDocument document) {
    this(reading, document, false, false);
  }

  public static Submission of(NewArticle article) {
    return new Submission(new DocumentReading(article, null, List.of(), Provenance.GIVEN), null);
  }

  static Submission reread(DocumentReading reading) {
    return new Submission(reading, null, false, true);
  }

  /** As posted, to make an article of a tombstone or not. */
  Submission reviving(boolean asked) {
    return new Submission(reading, document, asked, reread);
  }
}
