package news.broadsheet.ingest.document.markdown;

import java.util.Optional;
import news.broadsheet.ingest.document.byline.Byline;
import news.broadsheet.ingest.document.date.WrittenDate;
import org.jspecify.annotations.Nullable;

/** Byline and date on one line, in either order. */
record BylineWithDate(Byline byline, WrittenDate date, String printedDate) {

  private static final int MAX_LENGTH = 400;

  /**
   * @param namesAlone whether names count as a byline without "By" in front
   */
  static Optional<BylineWithDate> read(String line, @Nullable String language, boolean namesAlone) {
    if (line.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    for (int cut = line.indexOf(' '); cut > 0; cut = line.indexOf(' ', cut + 1)) {
      String left = line.substring(0, cut);
      String right = line.substring(cut + 1);
      Optional<BylineWithDate> both =
          of(left, right, language, namesAlone).or(() -> of(right, left, language, false));
      if (both.isPresent()) {
        return both;
      }
    }
    return Optional.empty();
  }

  private static Optional<BylineWithDate> of(
      String who, String when, @Nullable String language, boolean namesAlone) {
    String printed = SourceBlock.oneLine(when).replaceAll("^[\\s,;|·•–—/-]+|[\\s,;|·•–—/-]+$", "");
    Optional<WrittenDate> date = WrittenDate.read(printed, language);
    if (date.isEmpty()) {
      return Optional.empty();
    }
    String names = who.replaceAll("^[\\s,;|·•–—/-]+|[\\s,;|·•–—/-]+$", "");
    return Byline.read(names)
        .or(
            () ->
                namesAlone && Byline.isNames(names)
                    ? Optional.of(Byline.ofNames(names))
                    : Optional.empty())
        .map(byline -> new BylineWithDate(byline, date.get(), printed));
  }
}
