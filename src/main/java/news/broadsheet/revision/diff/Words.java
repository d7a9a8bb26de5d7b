package news.broadsheet.revision.diff;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * The pieces in which a text is compared: words, and what stands between them, by Unicode Standard
 * Annex 29. Of ICU, not of the JDK, which takes a whole run of Chinese characters for one word; ICU
 * has dictionaries.
 */
final class Words {
  /**
   * Looking words up in a dictionary takes a second for a million characters; longer texts are
   * estimated.
   */
  static final int LONGEST = 200_000;

  private Words() {}

  /** All of the text, in pieces: a word, a space, a sign. */
  static List<String> of(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }

  static int count(String text) {
    if (text.length() > LONGEST) {
      return estimate(text);
    }
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(text);
    int words = 0;
    breaks.first();
    while (breaks.next() != BreakIterator.DONE) {
      if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        words++;
      }
    }
    return words;
  }

  /** Runs of letters; where no spaces stand between words, two characters make one. */
  private static int estimate(String text) {
    int runs = 0;
    int ideographs = 0;
    boolean inRun = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ideograph = Character.isIdeographic(c) || (c >= '\u3040' && c <= '\u30ff');
      boolean letter = !ideograph && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
      ideographs += ideograph ? 1 : 0;
      runs += letter && !inRun ? 1 : 0;
      inRun = letter;
    }
    return runs + ideographs / 2;
  }

  static boolean isWord(String piece) {
    return piece.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
