package news.broadsheet.text;

import java.lang.Character.UnicodeScript;

/** Which characters belong to writing that puts no spaces between words. */
final class Scripts {

  private static final int FIRST_THAI = 0x0E00;
  private static final int PROLONGED_SOUND_MARK = 0x30FC;

  private Scripts() {}

  /** Chinese, Japanese, Thai, Lao, Burmese, Khmer: a line of text is one run of letters. */
  static boolean withoutSpaces(int codePoint) {
    // All of these scripts lie above; most news text lies below and is spared the look-up.
    if (codePoint < FIRST_THAI) {
      return false;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, MYANMAR, KHMER -> true;
      // Shared by Hiragana and Katakana, hence of no script of its own.
      default -> codePoint == PROLONGED_SOUND_MARK;
    };
  }

  static boolean hangul(int codePoint) {
    return codePoint >= 0x1100 && UnicodeScript.of(codePoint) == UnicodeScript.HANGUL;
  }

  static boolean mark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** Soft hyphens, joiners, byte order marks, direction marks, variation selectors. */
  static boolean invisible(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
        || codePoint == 0x034F;
  }
}
