package news.broadsheet.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Words by Unicode Standard Annex 29 as ICU implements it, with ICU's dictionaries for Chinese,
 * Japanese, Thai, Lao, Khmer and Burmese. Differing from the annex a hyphenated compound is one
 * word, as newsrooms count.
 */
final class WordCount {

  private WordCount() {}

  static int of(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(text);
    int words = 0;
    boolean joined = false;
    boolean afterWord = false;
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      boolean word = breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT;
      if (word && !joined) {
        words++;
      }
      joined = afterWord && end == start + 1 && hyphen(text.charAt(start));
      afterWord = word;
      start = end;
    }
    return words;
  }

  private static boolean hyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u00AD';
  }
}
