package news.broadsheet.text;

/**
 * Text as a reader sees it: paragraphs separated by a blank line, without markup.
 *
 * @param value never with white space at its ends
 */
public record PlainText(String value) {

  /**
   * Reads CommonMark. The text of links, code and raw HTML stays; their tags and addresses, images
   * and reference definitions go. List items keep the marker they were written with, because "1986.
   * A good year" is a list item by the letter of CommonMark and must not lose its year.
   */
  public static PlainText of(String markdown) {
    return new PlainText(
        Unmarked.paragraphs(markdown)
            .orElseGet(() -> new PlainTextWriter(markdown).write(Markdown.parse(markdown))));
  }

  /** Words as {@link WordCount} counts them. */
  public int wordCount() {
    return WordCount.of(value);
  }
}
