package news.broadsheet.ingest.document.byline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.ingest.document.WordFile;

/**
 * News agencies that sell their text to other publishers. An agency in a byline is where the text
 * comes from, not a person who wrote it.
 *
 * @param name the one name Broadsheet gives it, such as AFP
 */
public record WireAgency(String name) {

  private static final Map<String, WireAgency> BY_NAME = new HashMap<>();

  static {
    for (String line : WordFile.lines(WireAgency.class, "wire-agencies.txt")) {
      int colon = line.indexOf(':');
      var agency = new WireAgency(line.substring(0, colon));
      BY_NAME.put(FoldedName.of(agency.name()), agency);
      WordFile.words(line.substring(colon + 1))
          .forEach(name -> BY_NAME.put(FoldedName.of(name), agency));
    }
  }

  /** The agency that is called so; a text that merely contains its name is none. */
  public static Optional<WireAgency> named(String printed) {
    return Optional.ofNullable(BY_NAME.get(FoldedName.of(printed)));
  }
}
