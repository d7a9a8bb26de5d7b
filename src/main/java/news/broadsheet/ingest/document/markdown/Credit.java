package news.broadsheet.ingest.document.markdown;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.broadsheet.ingest.document.byline.Byline;
import news.broadsheet.ingest.document.byline.WireAgency;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;

/**
 * The line below a picture that says who holds it, such as {@code **Jane Roe / AFP**}.
 *
 * @param certain false where it is only a name, which a sub-heading can be too
 */
record Credit(String text, boolean certain) {

  private static final int MAX_LENGTH = 200;
  private static final int MAX_WORDS = 16;

  private static final Set<String> WORDS = Labels.of("credit-words.txt");

  private static final Pattern PARTS =
      Pattern.compile("\\s*[/|,·;:()／：]\\s*|\\s+(?:via|for|pour|für|per)\\s+");
  private static final Pattern HOLDERS = Pattern.compile("\\p{L}[\\p{L}.' ]*\\s?[/|／]\\s?\\p{L}.*");
  private static final Pattern SIGN =
      Pattern.compile("^(?:©|\\(c\\)|📷|📸).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}\\.)? \\p{Lu}[\\p{L}'’-]+");
  private static final Pattern FIRST_WORD =
      Pattern.compile("^[^\\p{L}]*(?<word>[\\p{L}\\p{M}-]+(?: by)?)");

  static Optional<Credit> of(SourceBlock block) {
    Node only = block.isParagraph() ? block.node().getFirstChild() : null;
    boolean alone = only != null && only.getNext() == null && block.source().length() <= MAX_LENGTH;
    boolean bold = alone && only instanceof StrongEmphasis;
    if (!alone || (!bold && !(only instanceof Emphasis) && !startsWithCreditWord(block))) {
      return Optional.empty();
    }
    String text = block.plain();
    if (text.isEmpty() || text.matches(".*[?!:…]") || text.split(" ", -1).length > MAX_WORDS) {
      return Optional.empty();
    }
    if (isCertain(text, bold)) {
      return Optional.of(new Credit(text, true));
    }
    return bold && NAME.matcher(text).matches() && Byline.isNames(text)
        ? Optional.of(new Credit(text, false))
        : Optional.empty();
  }

  private static boolean isCertain(String text, boolean bold) {
    boolean agency =
        Arrays.stream(PARTS.split(text, -1)).anyMatch(part -> WireAgency.named(part).isPresent());
    boolean word =
        Arrays.stream(text.split("[^\\p{L}\\p{M}-]+", -1))
            .anyMatch(part -> WORDS.contains(Labels.fold(part)));
    boolean holders = bold && HOLDERS.matcher(text).matches();
    return agency || word || holders || SIGN.matcher(text).matches();
  }

  /** "Photo: Jane Roe" needs no bold to be told from the text. */
  private static boolean startsWithCreditWord(SourceBlock block) {
    var word = FIRST_WORD.matcher(block.source());
    return word.find()
        && block.source().length() > word.end()
        && ":：/".indexOf(block.source().charAt(word.end())) >= 0
        && WORDS.contains(Labels.fold(word.group("word")));
  }
}
