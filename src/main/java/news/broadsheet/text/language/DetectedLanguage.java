package news.broadsheet.text.language;

/**
 * What a text looks like.
 *
 * @param tag BCP 47, a primary subtag alone: texts do not tell regions
 * @param confidence 0 to 1, in hundredths; measured, not promised: of texts at {@link #CONFIDENT}
 *     and above, in a language that is known here, fewer than one in a hundred is in another
 */
public record DetectedLanguage(String tag, double confidence) {

  /** From here on a detection is believed against what was declared. */
  public static final double CONFIDENT = 0.9;

  static DetectedLanguage of(String tag, double confidence) {
    return new DetectedLanguage(tag, Math.floor(confidence * 100) / 100);
  }

  // No getter by name: it is not served.
  boolean confident() {
    return confidence >= CONFIDENT;
  }
}
