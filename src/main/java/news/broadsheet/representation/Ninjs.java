package news.broadsheet.representation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.article.ArticleView;
import news.broadsheet.article.Author;
import news.broadsheet.article.Image;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.text.PlainText;
import news.broadsheet.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * An article as IPTC ninjs 3.1. Where ninjs wants an instant, a mere day is left out: midnight
 * would be an invention; it stands in the alternative id {@code publishedAt}.
 */
final class Ninjs {
  private Ninjs() {}

  static JsonObject of(ArticleView article) {
    String uri = "urn:uuid:" + article.id();
    List<Image> images = article.images() == null ? List.of() : article.images();
    return new JsonObject()
        .with("uri", uri)
        .with("standard", standard())
        .with("type", "text")
        .with("representationType", "full")
        .with("version", Integer.toString(article.revision()))
        .with("firstCreated", article.createdAt())
        .with("versionCreated", article.updatedAt())
        .with("contentCreated", instant(article.publishedAt()))
        .with("embargoedUntil", article.embargoedUntil())
        .with("pubStatus", "usable")
        .with("copyrightNotice", article.rights())
        .with("language", article.language())
        .with("headlines", List.of(text("main", "text/plain", article.title())))
        .with("descriptions", descriptions(article))
        .with("bodies", bodies(article))
        .with("by", by(article))
        .with("located", article.dateline())
        .with("infoSources", sources(article))
        .withAll("people", article.authors(), Ninjs::author)
        .withAll("subjects", article.tags(), tag -> new JsonObject().with("name", tag))
        .with(
            "associations",
            images.isEmpty()
                ? null
                : IntStream.range(0, images.size())
                    .mapToObj(i -> picture(uri, i + 1, images.get(i)))
                    .toList())
        .with("altIds", alternatives(article));
  }

  private static JsonObject standard() {
    return new JsonObject()
        .with("name", "ninjs")
        .with("version", "3.1")
        .with("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");
  }

  private static JsonObject text(String role, String type, String value) {
    return new JsonObject().with("role", role).with("contentType", type).with("value", value);
  }

  private static @Nullable List<JsonObject> descriptions(ArticleView article) {
    return article.summary() == null
        ? null
        : List.of(text("summary", "text/plain", article.summary()));
  }

  private static @Nullable List<JsonObject> bodies(ArticleView article) {
    if (article.body() == null) {
      return null;
    }
    String plain = PlainText.of(article.body()).value();
    String html = SafeHtml.of(article.body(), article.canonicalUrl());
    return List.of(
        text("main", "text/html", html).with("wordCount", article.wordCount()),
        text("plain", "text/plain", plain).with("wordCount", article.wordCount()));
  }

  private static @Nullable String by(ArticleView article) {
    List<Author> authors = article.authors();
    return article.byline() != null || authors == null || authors.isEmpty()
        ? article.byline()
        : authors.stream().map(Author::name).collect(Collectors.joining(", "));
  }

  private static List<JsonObject> sources(ArticleView article) {
    JsonObject publisher =
        new JsonObject()
            .with("name", article.source().name())
            .with("role", "publisher")
            .with("literal", article.source().slug());
    return article.agency() == null
        ? List.of(publisher)
        : List.of(
            publisher, new JsonObject().with("name", article.agency()).with("role", "agency"));
  }

  private static JsonObject author(Author author) {
    return new JsonObject()
        .with("name", author.name())
        .with("rel", "author")
        .with("literal", author.url());
  }

  private static JsonObject picture(String uri, int number, Image image) {
    String caption = image.caption();
    JsonObject picture =
        new JsonObject()
            .with("name", "image " + number)
            .with("uri", uri + "#image-" + number)
            .with("type", "picture")
            .with("by", image.credit());
    if (caption != null) {
      picture.with("descriptions", List.of(text("caption", "text/plain", caption)));
    }
    return image.url() == null
        ? picture
        : picture.with(
            "renditions",
            List.of(
                new JsonObject()
                    .with("name", "original")
                    .with("href", image.url())
                    .with("title", image.alt())));
  }

  private static List<JsonObject> alternatives(ArticleView article) {
    PublicationTime published = article.publishedAt();
    JsonObject address = alternative("canonicalUrl", article.canonicalUrl());
    return published == null || published.hasZone()
        ? List.of(address)
        : List.of(address, alternative("publishedAt", published.value()));
  }

  private static JsonObject alternative(String role, String value) {
    return new JsonObject().with("role", role).with("value", value);
  }

  private static @Nullable Object instant(@Nullable PublicationTime time) {
    return time == null || !time.hasZone() ? null : time.instant();
  }
}
