package news.broadsheet.ingest.document;

import java.util.Optional;

/** Where a link of a scraped document leads; scrapers leave many that lead nowhere. */
public final class LinkTarget {

  /** UTF-16 code units, as NewArticle allows. */
  public static final int MAX_LENGTH = 2000;

  private LinkTarget() {}

  /**
   * The address as written, unless it is empty, a mere fragment, a script or too long to be one.
   */
  public static Optional<String> alive(String destination) {
    String address = destination.strip();
    boolean dead =
        address.isEmpty()
            || address.startsWith("#")
            || address.length() > MAX_LENGTH
            || address.regionMatches(true, 0, "javascript:", 0, "javascript:".length());
    return dead ? Optional.empty() : Optional.of(address);
  }
}
