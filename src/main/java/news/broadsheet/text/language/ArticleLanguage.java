package news.broadsheet.text.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The language of an article: what was declared and what its text looks like, and which of the two
 * it is taken as. A confident detection wins, unless both are one language: what is declared may
 * say more (its region or script), and of languages that ISO 639-3 joins (Norwegian, Malay, the
 * Serbo-Croatian standards) a text does not tell which. Nor does it win against a language that we
 * cannot detect.
 *
 * @param taken BCP 47; null where nothing was declared and the text does not tell
 */
public record ArticleLanguage(
    @Nullable String taken, @Nullable String declared, @Nullable DetectedLanguage detected) {

  /** UTF-16 code units of the body, of which the detector uses the first letters. */
  private static final int SAMPLE = 2000;

  /** What says that nothing is declared (RFC 5646, 4.1). */
  private static final Set<String> NOTHING = Set.of("und", "mul", "mis", "zxx");

  private static final List<Set<String>> JOINED =
      List.of(
          Set.of("no", "nb", "nn"),
          Set.of("hr", "sr", "bs", "sh", "cnr"),
          Set.of("ms", "id", "zlm", "zsm"),
          Set.of("zh", "cmn", "yue", "wuu", "nan", "hak", "lzh"),
          Set.of("fa", "prs", "pes"));

  private static final Map<String, String> OTHER_NAMES = new HashMap<>();

  static {
    for (String language : Locale.getISOLanguages()) {
      OTHER_NAMES.put(Locale.of(language).getISO3Language(), language);
    }
    OTHER_NAMES.putAll(
        Map.of("iw", "he", "ji", "yi", "in", "id", "mo", "ro", "fil", "tl", "tgl", "tl"));
  }

  /**
   * @param declared BCP 47
   * @param body without markup
   */
  public static ArticleLanguage of(@Nullable String declared, String title, String body) {
    String beginning = body.length() > SAMPLE ? body.substring(0, SAMPLE) : body;
    Optional<DetectedLanguage> detected = LanguageDetector.detect(title + "\n" + beginning);
    String taken =
        detected
            .filter(DetectedLanguage::confident)
            .map(DetectedLanguage::tag)
            .filter(tag -> declared == null || overrules(tag, primary(declared)))
            .orElse(declared);
    return new ArticleLanguage(taken, declared, detected.orElse(null));
  }

  /** The same text, taken as what somebody who knows says it is. */
  public ArticleLanguage takenAs(String told, @Nullable String declaredBefore) {
    return new ArticleLanguage(told, declaredBefore, detected);
  }

  /** Whether what was declared is not what it is taken as. */
  public boolean differs() {
    return declared != null && !declared.equals(taken);
  }

  private static boolean overrules(String detected, String declared) {
    if (NOTHING.contains(declared)) {
      return true;
    }
    return !detected.equals(declared)
        && LanguageDetector.tells(declared)
        && JOINED.stream().noneMatch(set -> set.contains(detected) && set.contains(declared));
  }

  private static String primary(String tag) {
    String subtag = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return OTHER_NAMES.getOrDefault(subtag, subtag);
  }
}
