package news.broadsheet.ingest.document.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.broadsheet.article.Author;
import news.broadsheet.ingest.document.byline.Byline;
import news.broadsheet.ingest.document.html.HtmlFragment;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a feed names as an author. E-mail addresses are left out: they are required by RSS,
 * mostly made up, and otherwise personal data that nobody asked for.
 */
record FeedAuthor(String name, @Nullable String url) {

  private static final int MAX_BYLINE = 2000;

  private static final String MAIL = "[\\w.+%-]{1,64}@[\\w.-]{1,250}";

  /** {@code jane@example.org (Jane Roe)}, {@code Jane Roe <jane@…>}, {@code Jane Roe (jane@…)}. */
  private static final Pattern MAIL_AND_NAME =
      Pattern.compile(
          "(?:mailto:)?"
              + MAIL
              + "\\s*[(<\\[](?<after>[^()<>\\[\\]]*)[)>\\]]"
              + "|(?<before>[^()<>\\[\\]]*?)\\s*[(<\\[]\\s*(?:mailto:)?"
              + MAIL
              + "\\s*[)>\\]]"
              + "|(?:mailto:)?"
              + MAIL
              + "\\s*[-,]?\\s*(?<rest>.*)");

  static Optional<FeedAuthor> of(String printed, @Nullable String url) {
    String line = printed.indexOf('<') >= 0 || printed.indexOf('&') >= 0 ? text(printed) : printed;
    line = line.strip().replaceAll("\\s+", " ");
    Matcher mail = MAIL_AND_NAME.matcher(line);
    if (line.length() <= MAX_BYLINE && mail.matches()) {
      line =
          Objects.requireNonNullElse(
                  mail.group("after"),
                  Objects.requireNonNullElse(
                      mail.group("before"), Objects.requireNonNullElse(mail.group("rest"), "")))
              .strip();
    }
    return line.isEmpty() || line.length() > MAX_BYLINE
        ? Optional.empty()
        : Optional.of(new FeedAuthor(line, url));
  }

  /** Names with markup in them; an address in angle brackets is no markup. */
  private static String text(String printed) {
    return HtmlFragment.line(printed.replaceAll("<(" + MAIL + ")>", "($1)"));
  }

  /** One byline of all: people as authors, a wire agency as agency. */
  static Byline byline(List<FeedAuthor> people) {
    String printed =
        people.stream().map(FeedAuthor::name).distinct().collect(Collectors.joining(", "));
    Map<String, Author> authors = new LinkedHashMap<>();
    var agencies = new ArrayList<String>();
    for (FeedAuthor each : people) {
      Byline one = Byline.ofNames(each.name());
      for (Author author : one.authors()) {
        boolean alone = one.authors().size() == 1;
        authors.putIfAbsent(author.name(), alone ? new Author(author.name(), each.url()) : author);
      }
      if (one.agency() != null) {
        agencies.add(one.agency());
      }
    }
    return new Byline(
        printed.length() > MAX_BYLINE ? people.get(0).name() : printed,
        List.copyOf(authors.values()),
        agencies.isEmpty() ? null : agencies.get(0));
  }
}
