package news.broadsheet.ingest.document.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import news.broadsheet.article.Image;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.Warning;
import news.broadsheet.ingest.document.byline.Byline;
import news.broadsheet.url.whatwg.HttpUrl;
import news.broadsheet.url.whatwg.UrlSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * JSON Feed, versions 1 and 1.1 (jsonfeed.org). Values of another type than the specification's are
 * passed over, as it asks of readers.
 */
final class JsonFeed {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_AUTHORS = 100;

  private final JsonNode feed;
  private final @Nullable HttpUrl base;
  private final @Nullable Byline feedByline;

  private JsonFeed(JsonNode feed, @Nullable HttpUrl base) {
    this.feed = feed;
    this.base = base;
    this.feedByline = authors(feed).orElse(null);
  }

  /**
   * @throws NotAFeed where it is no JSON, or JSON of another kind
   */
  static FeedReading read(String text, @Nullable HttpUrl base, List<Warning> warnings) {
    JsonNode root = parse(text);
    JsonNode items = root.path("items");
    boolean stated = root.path("version").asText().contains("jsonfeed.org");
    if (!items.isArray() && !stated) {
      throw new NotAFeed("The document is JSON, but no JSON Feed: it has no items.");
    }
    if (!stated) {
      warnings.add(
          new Warning(
              "noVersion", FeedReading.FEED, "The feed does not say that it is a JSON Feed."));
    }
    var feed = new JsonFeed(root, base == null ? ownAddress(root) : base);
    List<DocumentReading> entries =
        elements(items).filter(JsonNode::isObject).map(feed::entry).toList();
    return new FeedReading(FeedReading.Format.JSON, entries, List.copyOf(warnings));
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new NotAFeed("The document begins as JSON does, but is not well-formed JSON.");
    }
  }

  private static @Nullable HttpUrl ownAddress(JsonNode root) {
    return text(root, "feed_url")
        .or(() -> text(root, "home_page_url"))
        .flatMap(address -> parsed(null, address))
        .orElse(null);
  }

  private DocumentReading entry(JsonNode item) {
    var draft = new EntryDraft();
    FeedLanguage.read(text(item, "language").or(() -> text(feed, "language")), draft);
    draft.url =
        address(item, "url")
            .or(() -> address(item, "external_url"))
            .or(() -> text(item, "id").filter(id -> id.startsWith("http")).flatMap(this::resolve))
            .orElse(null);
    draft.title = text(item, "title").map(title -> Prose.ofPlain(title).line()).orElse(null);
    draft.content =
        text(item, "content_html")
            .map(html -> Prose.ofHtml(html, base))
            .or(() -> text(item, "content_text").map(Prose::ofPlain))
            .orElse(null);
    draft.summary = text(item, "summary").map(Prose::ofPlain).orElse(null);
    text(item, "date_published").ifPresent(draft::published);
    text(item, "date_modified").ifPresent(draft::modified);
    byline(item).ifPresent(draft::by);
    elements(item.path("tags")).filter(JsonNode::isTextual).forEach(tag -> draft.tag(tag.asText()));
    images(item).forEach(url -> draft.image(new Image(url, null, null, null)));
    return draft.read();
  }

  /** Version 1 has one author, 1.1 a list; the feed's are those of its items. */
  private Optional<Byline> byline(JsonNode item) {
    return authors(item).or(() -> Optional.ofNullable(feedByline));
  }

  private Optional<Byline> authors(JsonNode node) {
    List<FeedAuthor> people =
        Stream.concat(elements(node.path("authors")), Stream.of(node.path("author")))
            .limit(MAX_AUTHORS)
            .flatMap(
                author ->
                    text(author, "name")
                        .flatMap(name -> FeedAuthor.of(name, address(author, "url").orElse(null)))
                        .stream())
            .distinct()
            .toList();
    return people.isEmpty() ? Optional.empty() : Optional.of(FeedAuthor.byline(people));
  }

  private Stream<String> images(JsonNode item) {
    Stream<String> attached =
        elements(item.path("attachments"))
            .filter(file -> file.path("mime_type").asText().startsWith("image/"))
            .flatMap(file -> address(file, "url").stream());
    return Stream.concat(
        Stream.of("image", "banner_image").flatMap(name -> address(item, name).stream()), attached);
  }

  private Optional<String> address(JsonNode node, String field) {
    return text(node, field).flatMap(this::resolve).filter(url -> url.length() <= 2000);
  }

  private Optional<String> resolve(String reference) {
    return parsed(base, reference)
        .map(url -> reference.startsWith("http") ? reference : url.href());
  }

  private static Optional<HttpUrl> parsed(@Nullable HttpUrl base, String reference) {
    try {
      return Optional.of(base == null ? HttpUrl.parse(reference) : base.resolve(reference));
    } catch (UrlSyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return Optional.of(value)
        .filter(JsonNode::isTextual)
        .map(text -> text.asText().strip())
        .filter(text -> !text.isEmpty());
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.empty();
  }
}
