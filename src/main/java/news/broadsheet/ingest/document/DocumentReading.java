package news.broadsheet.ingest.document;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found in a document. The article may still lack what is required; the write path
 * refuses it then, naming the field.
 *
 * @param publishedText the publication date as printed, where one was printed
 */
public record DocumentReading(
    NewArticle article, @Nullable String publishedText, List<Warning> warnings) {

  public DocumentReading scrapedAt(Instant time) {
    return new DocumentReading(article.scrapedAt(time), publishedText, warnings);
  }

  public DocumentReading with(Warning warning) {
    List<Warning> all = Stream.concat(warnings.stream(), Stream.of(warning)).toList();
    return new DocumentReading(article, publishedText, all);
  }
}
