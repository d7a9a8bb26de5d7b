package news.broadsheet.ingest.document.byline;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name to compare by: without capitals, accents and the signs in and between its words. */
final class FoldedName {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
  private static final Pattern INSIDE_WORDS = Pattern.compile("[.'’\"]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}_-]+");

  private FoldedName() {}

  static String of(String name) {
    String open = Normalizer.normalize(name, Normalizer.Form.NFKD);
    String plain = MARKS.matcher(open).replaceAll("").toLowerCase(Locale.ROOT);
    String joined = INSIDE_WORDS.matcher(plain).replaceAll("");
    return BETWEEN_WORDS.matcher(joined).replaceAll(" ").strip();
  }
}
