package news.broadsheet.ingest.document.byline;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.article.Author;
import org.jspecify.annotations.Nullable;

/**
 * Who an article says it is by.
 *
 * @param printed the line without markup, such as "By Jane Roe, AFP"
 * @param authors the people in it; roles, publishers and agencies are none
 * @param agency the wire agency in it, by the name {@link WireAgency} gives it
 */
public record Byline(String printed, List<Author> authors, @Nullable String agency) {

  private static final int MAX_LENGTH = 500;
  private static final int MAX_AUTHORS = 100;
  private static final int MAX_SMALL_WORDS = 6;

  private static final Pattern SENTENCE_END =
      Pattern.compile(".*(?:[?!:;…。？！]|[\\p{L}\\d”\"»]{5,}\\.)");
  private static final Pattern KOREAN_REPORTER =
      Pattern.compile("(?<name>\\p{IsHangul}{2,5})\\s?(?:선임|수습|객원)?기자(?:\\s.*)?");
  private static final Pattern QUOTES =
      Pattern.compile("^[\"“”„«»'‘’\\s\\p{Z}]+|[\"“”„«»'‘’\\s\\p{Z}]+$");

  /**
   * A line that begins as bylines do ("By", "Von", "Автор:", "文/" …) and goes on with a name.
   *
   * @param line one line of Markdown
   */
  public static Optional<Byline> read(String line) {
    if (line.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    InlineText inline = InlineText.of(line);
    String text = inline.text().strip();
    Matcher reporter = KOREAN_REPORTER.matcher(text);
    if (reporter.matches()) {
      return Optional.of(new Byline(text, List.of(new Author(reporter.group("name"), null)), null));
    }
    return BylineWords.at(inline.text())
        .filter(words -> looksLikeNames(inline.text().substring(words.end()), words))
        .map(words -> of(inline, words));
  }

  /** Names as a field of their own, without such a word in front. */
  public static Byline ofNames(String names) {
    InlineText inline = InlineText.of(names);
    return of(inline, BylineWords.at(inline.text()).orElse(BylineWords.none()));
  }

  /** Whether a line is nothing but names, which only its neighbours can make a byline. */
  public static boolean isNames(String line) {
    if (line.length() > MAX_LENGTH) {
      return false;
    }
    String text = InlineText.of(line).text().strip();
    Byline byline = ofNames(line);
    return !SENTENCE_END.matcher(text).matches()
        && PersonName.words(text).size() <= 2 * MAX_SMALL_WORDS
        && PersonName.words(text).stream()
            .allMatch(word -> PersonName.isNameWord(word) || word.equals("and"))
        && (byline.agency() != null || !byline.authors().isEmpty());
  }

  /** Without authors who are the publisher at that address: "By Salon" on salon.com. */
  public Byline withoutPublisher(String address) {
    String host = host(address);
    return new Byline(
        printed,
        authors.stream()
            .filter(author -> !host.contains("." + letters(author.name()) + "."))
            .toList(),
        agency);
  }

  private static boolean looksLikeNames(String names, BylineWords words) {
    String[] parts = words.between().split(names, -1);
    String first = words.place().matcher(parts[0]).replaceAll("").strip();
    if (SENTENCE_END.matcher(names.strip()).matches() || first.isEmpty()) {
      return false;
    }
    boolean known = WireAgency.named(first).isPresent() || first.matches("[\\w-]+(\\.[\\w-]+)+");
    long small =
        PersonName.words(names).stream().filter(word -> !PersonName.isNameWord(word)).count();
    return known
        || (PersonName.words(first).stream().allMatch(PersonName::isNameWord)
            && first.codePoints().anyMatch(Character::isLetter)
            && small <= MAX_SMALL_WORDS
            && PersonName.words(first).size() <= MAX_SMALL_WORDS);
  }

  private static Byline of(InlineText inline, BylineWords words) {
    String text = inline.text();
    List<Author> authors = new ArrayList<>();
    String agency = null;
    Matcher between = words.between().matcher(text).region(words.end(), text.length());
    int start = words.end();
    while (start <= text.length()) {
      boolean more = between.find();
      int end = more ? between.start() : text.length();
      String part =
          QUOTES
              .matcher(words.place().matcher(text.substring(start, end)).replaceAll(""))
              .replaceAll("");
      Optional<WireAgency> wire = WireAgency.named(part);
      if (wire.isPresent()) {
        agency = agency == null ? wire.get().name() : agency;
      } else if (PersonName.isSuffix(part) && !authors.isEmpty()) {
        Author last = authors.removeLast();
        authors.add(new Author(last.name() + ", " + part, last.url()));
      } else if (!bracketed(text, start) && PersonName.is(part) && authors.size() < MAX_AUTHORS) {
        authors.add(new Author(part, inline.addressOf(part, start, end).orElse(null)));
      }
      start = more ? between.end() : text.length() + 1;
    }
    return new Byline(text.strip(), List.copyOf(authors), agency);
  }

  /** What stands in brackets is where or for whom somebody writes. */
  private static boolean bracketed(String text, int start) {
    return start > 0 && "(（".indexOf(text.charAt(start - 1)) >= 0;
  }

  private static String host(String address) {
    try {
      String host = URI.create(address).getHost();
      return host == null ? "" : "." + host.toLowerCase(Locale.ROOT).replace("-", "") + ".";
    } catch (IllegalArgumentException e) {
      // An address that is no URI still is the article's address; it just has no host to compare.
      return "";
    }
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
  }
}
