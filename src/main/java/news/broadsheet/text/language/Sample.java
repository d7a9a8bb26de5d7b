package news.broadsheet.text.language;

/**
 * The letters of the beginning of a text, in small letters, with single spaces between words. A
 * longer sample costs more and tells no more.
 */
record Sample(String letters) {

  /** UTF-16 code units. Beyond it no text of the corpora we measured was taken for another. */
  private static final int LENGTH = 800;

  /** How much of a text is looked at for them; what holds fewer letters is a table. */
  private static final int LOOKED_AT = 4 * LENGTH;

  static Sample of(String text) {
    var letters = new StringBuilder(LENGTH + 1);
    int end = Math.min(text.length(), LOOKED_AT);
    boolean space = true;
    for (int i = 0; i < end && letters.length() < LENGTH; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) || (c > 0x2FF && ScriptLanguage.isMark(c))) {
        letters.append(Fold.of(c));
        space = false;
      } else if (!space) {
        letters.append(' ');
        space = true;
      }
    }
    return new Sample(letters.toString());
  }

  int length() {
    return letters.length();
  }
}
