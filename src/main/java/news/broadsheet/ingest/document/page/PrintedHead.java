package news.broadsheet.ingest.document.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.ingest.document.byline.Byline;
import news.broadsheet.ingest.document.date.WrittenDate;
import news.broadsheet.ingest.document.html.TextBlock;
import news.broadsheet.ingest.document.page.body.ArticleBody;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands between headline and text for people: byline and date.
 *
 * @param publishedText the date as printed
 */
record PrintedHead(
    Optional<Byline> byline, Optional<WrittenDate> date, @Nullable String publishedText) {

  private static final int LONGEST_BYLINE = 200;
  private static final int LONGEST_DATE = 120;
  private static final int LONGEST_NAMES = 400;
  private static final Pattern BYLINE_NAMES =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])[\\w-]*(?:byline|by-line|author|autor|auteur|writer|verfasser|forfatter)[\\w-]*");

  static PrintedHead of(ArticleBody body, Element page, @Nullable String language) {
    List<TextBlock> lines = body.head();
    Optional<Byline> byline = byline(lines, page);
    for (TextBlock line : lines) {
      if (line.text().length() <= LONGEST_DATE) {
        Optional<WrittenDate> date = WrittenDate.read(line.text(), language);
        if (date.isPresent()) {
          return new PrintedHead(byline, date, line.text());
        }
      }
    }
    return new PrintedHead(byline, Optional.empty(), null);
  }

  /**
   * @param address of the page, which may name the day
   */
  Optional<PublicationTime> publishedAt(@Nullable String address) {
    return date.map(written -> written.settledBy(address).publishedAt());
  }

  boolean isAmbiguous() {
    return date.filter(WrittenDate::ambiguous).isPresent();
  }

  Optional<PublicationTime> modifiedAt() {
    return date.map(WrittenDate::modifiedAt);
  }

  /** A line that begins as bylines do, else names in an element that is called byline or author. */
  private static Optional<Byline> byline(List<TextBlock> lines, Element page) {
    Optional<Byline> written =
        lines.stream()
            .filter(line -> line.text().length() <= LONGEST_BYLINE)
            .flatMap(line -> Byline.read(line.text()).stream())
            .filter(PrintedHead::names)
            .findFirst();
    return written.or(
        () ->
            Stream.concat(
                    lines.stream()
                        .filter(line -> isNamedByline(line.element()))
                        .map(TextBlock::text),
                    page.select("[rel], [itemprop]").stream()
                        .filter(PrintedHead::isOfAuthor)
                        .limit(10)
                        .map(Element::text))
                .filter(text -> text.length() <= LONGEST_BYLINE && Byline.isNames(text))
                .map(Byline::ofNames)
                .filter(PrintedHead::names)
                .findFirst());
  }

  private static boolean isOfAuthor(Element element) {
    return element.attr("rel").contains("author") || element.attr("itemprop").contains("author");
  }

  private static boolean names(Byline byline) {
    return !byline.authors().isEmpty() || byline.agency() != null;
  }

  private static boolean isNamedByline(Element element) {
    Element at = element;
    for (int i = 0; at != null && i < 3; i++, at = at.parent()) {
      if (isNamedByline(at.className()) || at.attr("rel").equals("author")) {
        return true;
      }
    }
    return false;
  }

  /** Real names are short; a pattern run over long ones costs the square of their length. */
  private static boolean isNamedByline(String names) {
    return names.length() <= LONGEST_NAMES && BYLINE_NAMES.matcher(names).find();
  }
}
