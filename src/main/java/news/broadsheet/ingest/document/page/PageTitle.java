package news.broadsheet.ingest.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.ingest.document.page.block.Likeness;
import news.broadsheet.ingest.document.page.metadata.PageMetadata;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the article of a page is called. */
final class PageTitle {

  private static final int MAX_LENGTH = 1000;
  private static final int MOST = 20;
  private static final int FEWEST_WORDS = 4;
  private static final double SAME = 0.35;
  private static final double RELATED = 0.35;

  /** Between a headline and the publisher's name in titles. */
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|–—·•»-]\\s+|\\s*\\|\\s*|\\s+::\\s+");

  private PageTitle() {}

  /** All that the headline may be, to find where the page prints it. */
  static List<String> candidates(Document page, PageMetadata metadata) {
    List<String> titles = new ArrayList<>(metadata.titles());
    Stream.concat(Stream.of(page.title()), metadata.titles().stream())
        .limit(MOST)
        .filter(title -> title.length() <= MAX_LENGTH)
        .flatMap(SEPARATOR::splitAsStream)
        .filter(part -> part.strip().split("\\s+", -1).length >= FEWEST_WORDS)
        .forEach(titles::add);
    List<Element> headings = page.getElementsByTag("h1");
    if (headings.size() == 1 && headings.getFirst().text().length() <= MAX_LENGTH) {
      titles.add(headings.getFirst().text());
    }
    titles.removeIf(String::isBlank);
    return titles.stream()
        .filter(title -> title.length() <= MAX_LENGTH)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /**
   * Programs are told the headline without kicker and decoration; where what they are told is
   * another one, people's counts.
   */
  static Optional<String> choose(PageMetadata metadata, String printed) {
    List<String> told =
        metadata.titles().stream()
            .filter(title -> title.length() <= MAX_LENGTH)
            .limit(MOST)
            .map(title -> withoutSite(title, metadata.siteName().orElse(""), printed))
            .map(title -> title.replaceAll("\\s+", " ").strip())
            .filter(title -> !title.isEmpty() && title.length() <= MAX_LENGTH)
            .toList();
    if (printed.isEmpty() || printed.length() > MAX_LENGTH) {
      return told.stream().findFirst();
    }
    return told.stream()
        .filter(title -> Likeness.of(title, printed) >= SAME)
        .findFirst()
        .or(() -> Optional.of(printed));
  }

  private static String withoutSite(String title, String site, String printed) {
    String[] parts = SEPARATOR.split(title, 20);
    if (parts.length < 2 || Likeness.of(title, printed) > 0.95) {
      return title;
    }
    String last = parts[parts.length - 1];
    boolean named = !site.isEmpty() && Likeness.containment(last, site) > RELATED;
    boolean extra = !printed.isEmpty() && Likeness.containment(last, printed) == 0;
    return named || extra
        ? title.substring(0, title.lastIndexOf(last)).replaceFirst("\\s*[|–—·•»:-]+\\s*$", "")
        : title;
  }
}
