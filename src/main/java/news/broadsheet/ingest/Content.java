package news.broadsheet.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.article.Image;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.text.ContentFingerprint;
import news.broadsheet.text.PlainText;
import news.broadsheet.text.language.ArticleLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What an article says: the part of it whose change makes a revision.
 *
 * @param body the body without its markup
 */
record Content(
    NewArticle article, @Nullable PlainText body, int wordCount, ArticleLanguage language) {
  static Content of(NewArticle article) {
    PlainText body = article.body() == null ? null : PlainText.of(article.body());
    String text = body == null ? Objects.requireNonNullElse(article.summary(), "") : body.value();
    return new Content(
        article,
        body,
        body == null ? 0 : body.wordCount(),
        ArticleLanguage.of(article.language(), String.valueOf(article.title()), text));
  }

  /**
   * Title, summary, body, byline, images and dates; equal for texts that differ only in typography.
   */
  byte[] fingerprint() {
    List<@Nullable String> parts = new ArrayList<>();
    parts.add(article.title());
    parts.add(article.summary());
    parts.add(body == null ? null : body.value());
    parts.add(article.byline());
    parts.add(images());
    parts.add(instant(article.publishedAt()));
    parts.add(instant(article.modifiedAt()));
    return ContentFingerprint.of(parts).bytes();
  }

  /**
   * A headline alone ("Morning briefing") recurs; only a text can show that two articles are one.
   */
  boolean hasText() {
    return body != null && !body.value().isBlank();
  }

  private @Nullable String images() {
    List<Image> images = article.images();
    if (images == null || images.isEmpty()) {
      return null;
    }
    return images.stream()
        .flatMap(image -> Stream.of(image.url(), image.caption(), image.credit(), image.alt()))
        .map(part -> part == null ? "" : part)
        .collect(Collectors.joining("\n"));
  }

  /** The moment, not its notation: an offset written otherwise is no news. */
  private static @Nullable String instant(@Nullable PublicationTime time) {
    return time == null ? null : time.precision().code() + " " + time.instant();
  }
}
