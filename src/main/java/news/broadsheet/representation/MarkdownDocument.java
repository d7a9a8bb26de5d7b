package news.broadsheet.representation;

import java.util.List;
import news.broadsheet.article.ArticleView;
import news.broadsheet.article.Author;
import news.broadsheet.article.Image;
import news.broadsheet.article.RelatedLink;
import news.broadsheet.text.SafeMarkdown;
import news.broadsheet.text.language.DetectedLanguage;
import org.jspecify.annotations.Nullable;

/**
 * An article as Markdown below front matter (YAML). {@code body: verbatim} tells the reader of
 * {@code POST /articles} that values and text are meant to the letter, so that the same article
 * comes out again: a text may well begin with what looks like a byline or end in related links.
 */
final class MarkdownDocument {
  private final StringBuilder out = new StringBuilder("---\n");

  private MarkdownDocument() {}

  static String of(ArticleView article) {
    var document = new MarkdownDocument();
    document.frontMatter(article);
    return document
        .out
        .append("body: verbatim\n---\n\n")
        .append(article.body() == null ? "" : SafeMarkdown.of(article.body()))
        .append('\n')
        .toString();
  }

  private void frontMatter(ArticleView article) {
    value("title", article.title());
    value("url", article.url());
    value("source", article.source().slug());
    value("summary", article.summary());
    value("byline", article.byline());
    if (article.authors() != null) {
      list("authors", article.authors().stream().map(MarkdownDocument::author).toList());
    }
    value("agency", article.agency());
    value("dateline", article.dateline());
    value("publishedAt", article.publishedAt() == null ? null : article.publishedAt().value());
    value("publishedText", article.publishedText());
    value("modifiedAt", article.modifiedAt() == null ? null : article.modifiedAt().value());
    languages(article);
    value("section", article.section());
    if (article.tags() != null) {
      list("tags", article.tags().stream().map(YamlText::quoted).toList());
    }
    if (article.images() != null) {
      list("images", article.images().stream().map(MarkdownDocument::image).toList());
    }
    if (article.relatedLinks() != null) {
      list("relatedLinks", article.relatedLinks().stream().map(MarkdownDocument::link).toList());
    }
    value("retrievedAt", text(article.retrievedAt()));
    value("rights", article.rights());
    value("embargoedUntil", text(article.embargoedUntil()));
  }

  /** What was declared, as it would have to be declared again; what was detected will be. */
  private void languages(ArticleView article) {
    DetectedLanguage detected = article.detectedLanguage();
    value("language", detected == null ? article.language() : article.declaredLanguage());
    value("detectedLanguage", detected == null ? null : detected.tag());
  }

  private static String author(Author author) {
    return mapping("name", author.name(), "url", author.url());
  }

  private static String image(Image image) {
    return mapping(
        "url",
        image.url(),
        "caption",
        image.caption(),
        "credit",
        image.credit(),
        "alt",
        image.alt());
  }

  private static String link(RelatedLink link) {
    return mapping("title", link.title(), "url", link.url());
  }

  private void value(String key, @Nullable String value) {
    if (value != null) {
      out.append(key).append(": ").append(YamlText.quoted(value)).append('\n');
    }
  }

  private void list(String key, List<String> entries) {
    out.append(key).append(':').append(entries.isEmpty() ? " []\n" : "\n");
    entries.forEach(entry -> out.append("  - ").append(entry).append('\n'));
  }

  private static String mapping(@Nullable String... keysAndValues) {
    var mapping = new StringBuilder();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      String value = keysAndValues[i + 1];
      if (value != null) {
        mapping
            .append(mapping.isEmpty() ? "" : "\n    ")
            .append(keysAndValues[i])
            .append(": ")
            .append(YamlText.quoted(value));
      }
    }
    return mapping.isEmpty() ? "{}" : mapping.toString();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
