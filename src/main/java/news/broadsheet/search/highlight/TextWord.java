package news.broadsheet.search.highlight;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.text.SearchText;

/**
 * A run of letters and digits in a text, as PostgreSQL's parser takes words: in {@code e-mail} and
 * {@code l'école} each half is one. What is written without spaces has no words, but a character
 * that stands alone; {@link WrittenTogether} finds the others.
 */
record TextWord(int start, int end, String word) {

  /** Those that may be a form of one sought. */
  static List<TextWord> of(String text, Beginnings sought) {
    List<TextWord> words = new ArrayList<>();
    int start = 0;
    int letters = 0;
    boolean together = false;
    for (int at = 0, next; at < text.length(); at = next) {
      int codePoint = text.codePointAt(at);
      next = at + Character.charCount(codePoint);
      boolean letter = letter(codePoint);
      boolean ends = letters > 0 && !letter && !belongsToLetter(codePoint);
      boolean otherScript = letter && SearchText.inPairs(codePoint) != together;
      if (ends || (otherScript && letters > 0)) {
        add(words, sought, text, start, at, together && letters > 1);
        letters = 0;
      }
      if (letter) {
        start = letters == 0 ? at : start;
        together = SearchText.inPairs(codePoint);
        letters++;
      }
    }
    if (letters > 0) {
      add(words, sought, text, start, text.length(), together && letters > 1);
    }
    return words;
  }

  private static void add(
      List<TextWord> words,
      Beginnings sought,
      String text,
      int start,
      int end,
      boolean severalTogether) {
    if (!severalTogether && sought.mayBeginWith(text.charAt(start))) {
      String word = text.substring(start, end);
      if (sought.mayBegin(word)) {
        words.add(new TextWord(start, end, word));
      }
    }
  }

  private static boolean letter(int codePoint) {
    return codePoint < 0x80
        ? (codePoint >= 'a' && codePoint <= 'z')
            || (codePoint >= 'A' && codePoint <= 'Z')
            || (codePoint >= '0' && codePoint <= '9')
        : Character.isLetterOrDigit(codePoint);
  }

  /** Marks do, and soft hyphens and the like, which nobody sees. */
  private static boolean belongsToLetter(int codePoint) {
    return codePoint >= 0x80
        && switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.FORMAT ->
              true;
          default -> false;
        };
  }
}
