package news.broadsheet.text;

import org.jspecify.annotations.Nullable;

/** Reads a text as words and, where a script has no spaces, as overlapping pairs of characters. */
final class SearchTokens {

  private final String text;
  private int at;

  /** Where a run of paired characters goes on, so that its last character is not read alone. */
  private boolean amidRun;

  SearchTokens(String text) {
    this.text = text;
  }

  static boolean paired(int codePoint) {
    return codePoint > 0x7F && (Scripts.withoutSpaces(codePoint) || Scripts.hangul(codePoint));
  }

  /** The next token, null at the end. */
  @Nullable String next() {
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
        at += Character.charCount(codePoint);
      } else if (!paired(codePoint)) {
        return word();
      } else {
        String pair = pair();
        if (pair != null) {
          return pair;
        }
      }
    }
    return null;
  }

  private String word() {
    int start = at;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (Character.isWhitespace(codePoint)
          || Character.isSpaceChar(codePoint)
          || paired(codePoint)) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return text.substring(start, at);
  }

  private @Nullable String pair() {
    int start = at;
    int second = afterCharacter(start);
    at = second;
    if (second < text.length() && paired(text.codePointAt(second))) {
      amidRun = true;
      return text.substring(start, afterCharacter(second));
    }
    boolean readBefore = amidRun;
    amidRun = false;
    return readBefore ? null : text.substring(start, second);
  }

  /** A letter keeps its marks: half of a Thai syllable would not be a letter to PostgreSQL. */
  private int afterCharacter(int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      if (codePoint < 0x0300 || !Scripts.mark(codePoint)) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }
}
