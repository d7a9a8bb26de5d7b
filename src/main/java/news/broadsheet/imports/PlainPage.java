package news.broadsheet.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.date.WrittenDate;
import news.broadsheet.ingest.document.html.HtmlFragment;
import news.broadsheet.url.whatwg.HttpUrl;
import news.broadsheet.url.whatwg.UrlSyntaxException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page by what it marks up itself: Open Graph, {@code article} or {@code main}, no more. */
final class PlainPage {

  private static final String NO_TEXT =
      "nav, header, footer, aside, form, [hidden], [aria-hidden=true]";

  private PlainPage() {}

  static DocumentReading read(byte[] page, @Nullable String charset, @Nullable String address) {
    Document document = parse(page, charset);
    Element main = document.selectFirst("article");
    Element text = main != null ? main : document.selectFirst("main, [role=main], body");
    if (text != null) {
      text.select(NO_TEXT).remove();
      text.select("h1").remove();
    }
    String markdown = text == null ? "" : HtmlFragment.of(text.html(), base(address)).markdown();
    String language = document.select("html").attr("lang").strip().replace('_', '-');
    var article =
        new NewArticle(
            address,
            null,
            meta(document, "og:title")
                .or(() -> Optional.of(document.title()).filter(title -> !title.isBlank()))
                .orElse(null),
            meta(document, "og:description").or(() -> meta(document, "description")).orElse(null),
            markdown.isEmpty() ? null : markdown,
            null,
            null,
            null,
            null,
            published(document).orElse(null),
            null,
            language.matches(NewArticle.BCP47)
                ? Locale.forLanguageTag(language).toLanguageTag()
                : null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return new DocumentReading(article, null, List.of());
  }

  private static Optional<PublicationTime> published(Document document) {
    return meta(document, "article:published_time")
        .flatMap(time -> WrittenDate.read(time, null))
        .flatMap(date -> Optional.ofNullable(date.publishedAt()));
  }

  private static Optional<String> meta(Document document, String name) {
    return document
        .select("meta[property=%1$s], meta[name=%1$s]".formatted(name))
        .eachAttr("content")
        .stream()
        .map(String::strip)
        .filter(content -> !content.isEmpty() && content.length() <= 1000)
        .findFirst();
  }

  private static Document parse(byte[] page, @Nullable String charset) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(page), known(charset), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String known(@Nullable String charset) {
    try {
      return charset == null ? null : Charset.forName(charset).name();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static @Nullable HttpUrl base(@Nullable String address) {
    try {
      return address == null ? null : HttpUrl.parse(address);
    } catch (UrlSyntaxException e) {
      return null;
    }
  }
}
