package news.broadsheet.ingest.document.html;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text whose letters all look the same.
 *
 * @param text as in the page, white space not yet joined; a line feed is a line break
 * @param link where it leads, resolved; null when it is no link that may be kept
 * @param linked whether it stands in a link at all, kept or not
 */
public record Span(
    String text, @Nullable String link, boolean linked, boolean strong, boolean emphasis) {

  /** Whether both can be written as one. */
  boolean looksLike(Span other) {
    return linked == other.linked
        && strong == other.strong
        && emphasis == other.emphasis
        && Objects.equals(link, other.link);
  }

  /** Another text that looks the same. */
  public Span saying(String other) {
    return new Span(other, link, linked, strong, emphasis);
  }
}
