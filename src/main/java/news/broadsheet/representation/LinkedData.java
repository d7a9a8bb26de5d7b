package news.broadsheet.representation;

import news.broadsheet.article.ArticleView;
import news.broadsheet.article.Image;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.text.PlainText;
import org.jspecify.annotations.Nullable;

/** An article as a schema.org NewsArticle in JSON-LD. */
final class LinkedData {
  private LinkedData() {}

  static JsonObject of(ArticleView article) {
    return thing("NewsArticle")
        .with("@context", "https://schema.org")
        .with("@id", "urn:uuid:" + article.id())
        .with("url", article.canonicalUrl())
        .with("mainEntityOfPage", article.canonicalUrl())
        .with("headline", article.title())
        .with("description", article.summary())
        .with("articleBody", article.body() == null ? null : PlainText.of(article.body()).value())
        .with("wordCount", article.wordCount())
        .withAll(
            "author", article.authors(), author -> named("Person", author.name(), author.url()))
        .with("sourceOrganization", agency(article))
        .with("publisher", named("NewsMediaOrganization", article.source().name(), null))
        .with("dateline", article.dateline())
        .with("datePublished", time(article.publishedAt()))
        .with("dateModified", time(article.modifiedAt()))
        .with("inLanguage", article.language())
        .with("articleSection", article.section())
        .with("keywords", article.tags())
        .withAll("image", article.images(), LinkedData::image)
        .withAll(
            "mentions",
            article.relatedLinks(),
            link -> named("CreativeWork", link.title(), link.url()))
        .with("copyrightNotice", article.rights())
        .with("version", article.revision());
  }

  private static @Nullable JsonObject agency(ArticleView article) {
    return article.agency() == null ? null : named("NewsMediaOrganization", article.agency(), null);
  }

  private static JsonObject image(Image image) {
    return thing("ImageObject")
        .with("url", image.url())
        .with("caption", image.caption())
        .with("creditText", image.credit())
        .with("description", image.alt());
  }

  private static JsonObject named(String type, String name, @Nullable String url) {
    return thing(type).with("name", name).with("url", url);
  }

  private static JsonObject thing(String type) {
    return new JsonObject().with("@type", type);
  }

  private static @Nullable String time(@Nullable PublicationTime time) {
    return time == null ? null : time.value();
  }
}
