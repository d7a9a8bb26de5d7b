package news.broadsheet.ingest.document.markdown;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import news.broadsheet.article.Author;
import news.broadsheet.article.Image;
import news.broadsheet.article.Origin;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.article.RelatedLink;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.Warning;
import org.jspecify.annotations.Nullable;

/**
 * A document whose front matter says {@code body: verbatim}: the keys are those of NewArticle, each
 * value is meant to the letter, and all that stands below is the body. What Broadsheet serves as
 * Markdown is such a document, so that it can be posted again without changing.
 */
final class StatedArticle {
  private static final String MARK = "verbatim";
  private static final Set<String> KEYS =
      Set.of(
          "url",
          "canonicalUrl",
          "title",
          "summary",
          "body",
          "byline",
          "authors",
          "agency",
          "dateline",
          "publishedAt",
          "publishedText",
          "modifiedAt",
          "language",
          "section",
          "tags",
          "images",
          "relatedLinks",
          "source",
          "retrievedAt",
          "rights",
          "embargoedUntil",
          "aliases",
          "detectedLanguage");

  private final Map<String, List<FrontMatter.Item>> values;
  private final String rest;
  private final List<Warning> warnings = new ArrayList<>();

  StatedArticle(FrontMatter frontMatter) {
    values = frontMatter.values();
    rest = frontMatter.rest();
  }

  static boolean isOne(FrontMatter frontMatter) {
    List<FrontMatter.Item> body = frontMatter.values().getOrDefault("body", List.of());
    return body.size() == 1 && body.getFirst().value().equals(MARK);
  }

  DocumentReading read(@Nullable String addressHint) {
    for (String key : values.keySet()) {
      if (!KEYS.contains(key)) {
        warn("frontMatterKeyUnknown", key, "the key \"" + key + "\" has no meaning here");
      }
    }
    String url = text("url");
    var article =
        new NewArticle(
            url == null ? addressHint : url,
            text("canonicalUrl"),
            text("title"),
            text("summary"),
            body(),
            text("byline"),
            list("authors", item -> new Author(item.text(), item.fields().get("url"))),
            text("agency"),
            text("dateline"),
            value("publishedAt", PublicationTime::of),
            value("modifiedAt", PublicationTime::of),
            text("language"),
            text("section"),
            list("tags", FrontMatter.Item::value),
            list("images", StatedArticle::image),
            list("relatedLinks", StatedArticle::link),
            text("source"),
            value("retrievedAt", Instant::parse),
            text("rights"),
            value("embargoedUntil", Instant::parse),
            list("aliases", FrontMatter.Item::value));
    return DocumentReading.of(article, text("publishedText"), warnings, Map.of(), Origin.GIVEN);
  }

  /** Below one blank line and above one line end, which belong to the document. */
  private @Nullable String body() {
    String body = rest.replaceFirst("\\A\\R(?:[ \\t]*\\R)?", "").replaceFirst("\\R\\z", "");
    return body.isBlank() ? null : body;
  }

  private @Nullable String text(String key) {
    List<FrontMatter.Item> items = values.getOrDefault(key, List.of());
    return items.isEmpty() || items.getFirst().value().isEmpty() ? null : items.getFirst().value();
  }

  private <T> @Nullable T value(String key, Function<String, T> parser) {
    String text = text(key);
    try {
      return text == null ? null : parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      warn("frontMatterValueUnreadable", key, "\"" + text + "\" cannot be read as " + key);
      return null;
    }
  }

  private <T> @Nullable List<T> list(String key, Function<FrontMatter.Item, T> entry) {
    List<FrontMatter.Item> items = values.getOrDefault(key, List.of());
    return items.isEmpty() ? null : items.stream().map(entry).toList();
  }

  private static Image image(FrontMatter.Item item) {
    Map<String, String> fields = item.fields();
    String url = fields.isEmpty() ? item.value() : fields.get("url");
    return new Image(url, fields.get("caption"), fields.get("credit"), fields.get("alt"));
  }

  private static RelatedLink link(FrontMatter.Item item) {
    String title = item.fields().getOrDefault("title", item.value());
    return new RelatedLink(title, item.fields().get("url"));
  }

  private void warn(String code, String field, String message) {
    warnings.add(new Warning(code, field, message));
  }
}
