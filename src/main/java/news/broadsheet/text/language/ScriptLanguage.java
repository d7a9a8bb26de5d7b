package news.broadsheet.text.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Languages that their writing alone tells: nearly all that is written in it is in the one
 * language. Languages that share such a script with a larger one (Tigrinya, Assamese) are taken for
 * it, unless they are declared.
 */
final class ScriptLanguage {

  private static final Map<UnicodeScript, String> LANGUAGES = new EnumMap<>(UnicodeScript.class);

  static {
    LANGUAGES.put(UnicodeScript.HAN, "zh");
    LANGUAGES.put(UnicodeScript.HIRAGANA, "ja");
    LANGUAGES.put(UnicodeScript.HANGUL, "ko");
    LANGUAGES.put(UnicodeScript.THAI, "th");
    LANGUAGES.put(UnicodeScript.LAO, "lo");
    LANGUAGES.put(UnicodeScript.KHMER, "km");
    LANGUAGES.put(UnicodeScript.MYANMAR, "my");
    LANGUAGES.put(UnicodeScript.TIBETAN, "bo");
    LANGUAGES.put(UnicodeScript.GREEK, "el");
    LANGUAGES.put(UnicodeScript.ARMENIAN, "hy");
    LANGUAGES.put(UnicodeScript.GEORGIAN, "ka");
    LANGUAGES.put(UnicodeScript.ETHIOPIC, "am");
    LANGUAGES.put(UnicodeScript.THAANA, "dv");
    LANGUAGES.put(UnicodeScript.BENGALI, "bn");
    LANGUAGES.put(UnicodeScript.GURMUKHI, "pa");
    LANGUAGES.put(UnicodeScript.GUJARATI, "gu");
    LANGUAGES.put(UnicodeScript.ORIYA, "or");
    LANGUAGES.put(UnicodeScript.TAMIL, "ta");
    LANGUAGES.put(UnicodeScript.TELUGU, "te");
    LANGUAGES.put(UnicodeScript.KANNADA, "kn");
    LANGUAGES.put(UnicodeScript.MALAYALAM, "ml");
    LANGUAGES.put(UnicodeScript.SINHALA, "si");
  }

  /** Chinese texts quote Japanese names; Japanese ones never do without kana for long. */
  private static final double LEAST_KANA = 0.1;

  /** A sign of a syllable or a word says as much as three letters. */
  private static final int WEIGHT_OF_SIGN = 3;

  /** Letters. So few may be a name in a text of another language. */
  private static final int ENOUGH = 30;

  private ScriptLanguage() {}

  static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  static boolean tells(String language) {
    return LANGUAGES.containsValue(language);
  }

  /** The language of the script that most of the letters are in; none for a shared script. */
  static Optional<DetectedLanguage> of(Sample sample) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    int all = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.letters().charAt(i);
      UnicodeScript script = c < 0x250 ? UnicodeScript.LATIN : script(c);
      int weight = isSign(script) ? WEIGHT_OF_SIGN : 1;
      if (c != ' ' && script != UnicodeScript.INHERITED && script != UnicodeScript.COMMON) {
        letters.merge(script, weight, Integer::sum);
        all += weight;
      }
    }
    joinJapanese(letters);
    for (Map.Entry<UnicodeScript, Integer> each : letters.entrySet()) {
      double share = (double) each.getValue() / all;
      String language = LANGUAGES.get(each.getKey());
      if (share > 0.5 && language != null) {
        double enough = Math.min(1, (double) all / ENOUGH);
        return Optional.of(DetectedLanguage.of(language, (1 - (1 - share) * (1 - share)) * enough));
      }
    }
    return Optional.empty();
  }

  private static UnicodeScript script(char c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script;
  }

  private static boolean isSign(UnicodeScript script) {
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.HANGUL;
  }

  private static void joinJapanese(Map<UnicodeScript, Integer> letters) {
    int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0);
    int han = letters.getOrDefault(UnicodeScript.HAN, 0);
    boolean japanese = kana >= LEAST_KANA * (kana + han);
    letters.remove(japanese ? UnicodeScript.HAN : UnicodeScript.HIRAGANA);
    letters.computeIfPresent(
        japanese ? UnicodeScript.HIRAGANA : UnicodeScript.HAN, (script, n) -> kana + han);
  }
}
