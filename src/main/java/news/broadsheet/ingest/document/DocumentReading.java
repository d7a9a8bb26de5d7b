package news.broadsheet.ingest.document;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.article.Certainty;
import news.broadsheet.article.FieldOrigin;
import news.broadsheet.article.Origin;
import news.broadsheet.article.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found in a document. The article may still lack what is required; the write path
 * refuses it then, naming the field.
 *
 * @param publishedText the publication date as printed, where one was printed
 */
public record DocumentReading(
    NewArticle article,
    @Nullable String publishedText,
    List<Warning> warnings,
    Provenance provenance) {

  /**
   * A field that a warning is about is of low certainty.
   *
   * @param otherwise the origin of the fields that are not in the map
   */
  public static DocumentReading of(
      NewArticle article,
      @Nullable String publishedText,
      List<Warning> warnings,
      Map<String, Origin> origins,
      Origin otherwise) {
    Set<String> doubtful = warnings.stream().map(Warning::field).collect(Collectors.toSet());
    Map<String, FieldOrigin> provenance = new LinkedHashMap<>();
    for (String field : ArticleFields.of(article).keySet()) {
      Origin origin = origins.getOrDefault(field, otherwise);
      provenance.put(
          field,
          doubtful.contains(field)
              ? new FieldOrigin(origin, Certainty.LOW)
              : FieldOrigin.of(origin));
    }
    return new DocumentReading(
        article, publishedText, List.copyOf(warnings), new Provenance(provenance));
  }

  public DocumentReading scrapedAt(Instant time) {
    return as(article.scrapedAt(time));
  }

  /** The same of another article. */
  public DocumentReading as(NewArticle other) {
    return new DocumentReading(other, publishedText, warnings, provenance);
  }

  public DocumentReading with(Warning warning) {
    List<Warning> all = Stream.concat(warnings.stream(), Stream.of(warning)).toList();
    return new DocumentReading(article, publishedText, all, provenance.doubting(warning.field()));
  }
}
