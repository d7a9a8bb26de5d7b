package news.broadsheet.ingest.document.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.broadsheet.ingest.document.html.HtmlFragment;
import news.broadsheet.url.whatwg.HttpUrl;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Text for readers in one of the many ways feeds carry it: plain, escaped HTML, HTML as part of the
 * XML, base64.
 *
 * @param html HTML; plain text is escaped
 */
record Prose(String html, @Nullable HttpUrl base) {

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:a|abbr|article|b|big|blockquote|br|center|cite|code|div|dl|em|figure|font|h[1-6]|hr|i|iframe|img|li|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|sup|table|tt|u|ul)(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  /** Many say {@code text} or nothing at all, and send HTML. */
  private static final Pattern ANY_TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

  private static final Pattern BLOCK =
      Pattern.compile(
          "<(?:p|br|div|li|h[1-6]|table|blockquote|pre|section|article)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R\\s*");

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\\w{1,30});");

  /** Where nothing else makes paragraphs, blank lines do: WordPress keeps its texts like that. */
  static Prose ofHtml(String html, @Nullable HttpUrl base) {
    if (BLOCK.matcher(html).find() || !BLANK_LINE.matcher(html).find()) {
      return new Prose(html, base);
    }
    return new Prose(
        BLANK_LINE.splitAsStream(html.strip()).collect(Collectors.joining("<p>", "<p>", "")), base);
  }

  static Prose ofPlain(String text) {
    String paragraphs =
        BLANK_LINE
            .splitAsStream(text.strip())
            .map(paragraph -> "<p>" + Entities.escape(paragraph) + "</p>")
            .collect(Collectors.joining());
    return new Prose(paragraphs, null);
  }

  /**
   * A headline or a name: RSS leaves open whether it is HTML, so it is where it has tags of HTML or
   * references; "&lt;3" and "the &lt;dialog&gt; element" are text.
   */
  static Optional<Prose> of(FeedElement element) {
    return of(element, TAG);
  }

  /** A text of an article, which RSS and everybody else sends as HTML. */
  static Optional<Prose> ofBody(FeedElement element) {
    return of(element, ANY_TAG);
  }

  private static Optional<Prose> of(FeedElement element, Pattern tag) {
    HttpUrl base = element.base().orElse(null);
    String type = element.attribute("type").toLowerCase(Locale.ROOT);
    Element xml = element.element();
    if (isMedia(type)) {
      return Optional.empty();
    }
    if (!xml.children().isEmpty()) {
      return Optional.of(ofHtml(inline(xml), base)).filter(Prose::says);
    }
    String text = element.text();
    if (element.attribute("mode").equalsIgnoreCase("base64") || isBinary(type)) {
      text = decoded(text);
    }
    boolean html =
        type.contains("html") || tag.matcher(text).find() || REFERENCE.matcher(text).find();
    return Optional.of(html ? ofHtml(text, base) : ofPlain(text)).filter(Prose::says);
  }

  String line() {
    return HtmlFragment.line(html);
  }

  HtmlFragment fragment() {
    return HtmlFragment.of(html, base);
  }

  private boolean says() {
    return !html.isBlank() && !html.equals("<p></p>");
  }

  private static boolean isMedia(String type) {
    return type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
  }

  /** RFC 4287, 4.1.3.3: what is neither text nor XML is base64. */
  private static boolean isBinary(String type) {
    return type.contains("/")
        && !type.startsWith("text/")
        && !type.endsWith("+xml")
        && !type.endsWith("/xml");
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return base64;
    }
  }

  /** Markup that stands in the XML unescaped, with or without a prefix ({@code xhtml:p}). */
  private static String inline(Element xml) {
    for (Element each : xml.getAllElements()) {
      if (!each.equals(xml) && each.tagName().indexOf(':') > 0) {
        each.tagName(FeedElement.name(each));
      }
      for (TextNode text : each.textNodes()) {
        if (text instanceof CDataNode) {
          text.replaceWith(new TextNode(text.getWholeText()));
        }
      }
    }
    return xml.html();
  }
}
