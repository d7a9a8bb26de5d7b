package news.broadsheet.representation;

import static news.broadsheet.text.SafeHtml.escaped;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import news.broadsheet.article.ArticleView;
import news.broadsheet.article.Author;
import news.broadsheet.article.Image;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.article.RelatedLink;
import news.broadsheet.text.SafeHtml;
import news.broadsheet.text.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * An article as a page for people. It says nothing but what the article says: a word of ours would
 * stand in the wrong language on most pages.
 */
final class ArticlePage {
  private static final String STYLE =
      """
      body{margin:0 auto;max-width:40rem;padding:1rem;font:1.1rem/1.6 Georgia,serif;color:#1a1a1a;background:#fff}
      h1{line-height:1.2}img{max-width:100%;height:auto}figure{margin:1rem 0}figcaption,footer,.by{font-size:.9rem;color:#444}
      .summary{font-size:1.2rem}pre{overflow-x:auto}a{color:#0645ad;overflow-wrap:anywhere}
      """;

  /** What may run or load beside its style: pictures. Whatever else slips in stays dead. */
  static final String POLICY =
      "default-src 'none'; img-src http: https:; style-src 'sha256-"
          + Base64.getEncoder()
              .encodeToString(Hashing.sha256().hashString(STYLE, StandardCharsets.UTF_8).asBytes())
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

  private final StringBuilder html = new StringBuilder();
  private final ArticleView article;

  private ArticlePage(ArticleView article) {
    this.article = article;
  }

  /**
   * @param linkedData the same as JSON-LD, such as {@link JsonText} writes it
   */
  static String of(ArticleView article, String linkedData) {
    return new ArticlePage(article).write(linkedData);
  }

  private String write(String linkedData) {
    String language = article.language() == null ? "und" : article.language();
    html.append("<!doctype html>\n<html lang=\"").append(escaped(language)).append("\">\n<head>\n");
    html.append("<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    element("title", "", article.title());
    html.append("<link rel=\"canonical\" href=\"")
        .append(escaped(article.canonicalUrl()))
        .append("\">\n");
    if (article.summary() != null) {
      html.append("<meta name=\"description\" content=\"")
          .append(escaped(article.summary()))
          .append("\">\n");
    }
    html.append("<style>").append(STYLE).append("</style>\n<script type=\"application/ld+json\">");
    html.append(linkedData).append("</script>\n</head>\n<body>\n<main>\n<article dir=\"auto\">\n");
    header();
    String body = article.body() == null ? "" : SafeHtml.of(article.body(), article.canonicalUrl());
    images(body);
    html.append(body).append('\n');
    footer();
    return html.append("</article>\n</main>\n</body>\n</html>\n").toString();
  }

  private void header() {
    html.append("<header>\n");
    element("h1", "", article.title());
    element("p", " class=\"summary\"", article.summary());
    element("p", " class=\"by\"", byline());
    PublicationTime published = article.publishedAt();
    if (published != null) {
      html.append("<p class=\"by\">");
      String printed = article.publishedText();
      String value = published.value().toUpperCase(Locale.ROOT);
      element("time", " datetime=\"" + escaped(value) + "\"", printed == null ? value : printed);
      html.append("</p>\n");
    }
    html.append("</header>\n");
  }

  private @Nullable String byline() {
    List<Author> authors = article.authors();
    if (article.byline() != null || authors == null || authors.isEmpty()) {
      return article.byline() == null ? article.agency() : article.byline();
    }
    return authors.stream().map(Author::name).collect(Collectors.joining(", "));
  }

  /** Those that the text does not show in their place. */
  private void images(String body) {
    for (Image image : article.images() == null ? List.<Image>of() : article.images()) {
      String url = image.url();
      boolean shown = url != null && WebAddress.leadsToTheWeb(url);
      if (shown && body.contains("src=\"" + escaped(String.valueOf(url)) + "\"")) {
        continue;
      }
      html.append("<figure>");
      if (shown) {
        html.append("<img loading=\"lazy\" src=\"")
            .append(escaped(String.valueOf(url)))
            .append("\" alt=\"")
            .append(escaped(image.alt() == null ? "" : image.alt()))
            .append("\">");
      }
      if (image.caption() != null || image.credit() != null) {
        html.append("<figcaption>");
        element("span", "", image.caption());
        element("cite", "", image.credit());
        html.append("</figcaption>");
      }
      html.append("</figure>\n");
    }
  }

  private void footer() {
    html.append("<footer>\n");
    List<RelatedLink> links = article.relatedLinks();
    if (links != null && !links.isEmpty()) {
      html.append("<ul>\n");
      for (RelatedLink link : links) {
        html.append("<li>");
        link(link.url(), link.title());
        html.append("</li>\n");
      }
      html.append("</ul>\n");
    }
    html.append("<p>");
    link(article.url(), article.source().name());
    html.append("</p>\n");
    element("p", "", article.rights());
    html.append("</footer>\n");
  }

  private void link(@Nullable String url, String text) {
    if (url == null || !WebAddress.leadsToTheWeb(url)) {
      html.append(escaped(text));
      return;
    }
    String attributes =
        " href=\"" + escaped(url) + "\" rel=\"nofollow noopener noreferrer\" dir=\"auto\"";
    element("a", attributes, text);
  }

  private void element(String name, String attributes, @Nullable String text) {
    if (text != null) {
      html.append('<').append(name).append(attributes).append('>');
      html.append(escaped(text)).append("</").append(name).append(">\n");
    }
  }
}
