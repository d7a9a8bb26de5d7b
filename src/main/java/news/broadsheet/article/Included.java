package news.broadsheet.article;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A part of an article that is served only to who asks for it. */
public enum Included {
  URLS,
  PROVENANCE;

  static final List<Set<Included>> COMBINATIONS =
      List.of(
          EnumSet.noneOf(Included.class),
          EnumSet.of(URLS),
          EnumSet.of(PROVENANCE),
          EnumSet.allOf(Included.class));

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param list names with commas between, each once; null for none
   * @throws ProblemException 400
   */
  static Set<Included> of(@Nullable String list) {
    var parts = EnumSet.noneOf(Included.class);
    if (list != null) {
      for (String name : list.split(",", -1)) {
        if (!parts.add(named(name).orElseThrow(Included::refused))) {
          throw refused();
        }
      }
    }
    return parts;
  }

  private static Optional<Included> named(String name) {
    return Arrays.stream(values()).filter(part -> part.code().equals(name)).findFirst();
  }

  private static ProblemException refused() {
    String why =
        "must be a list, each once, of "
            + Arrays.stream(values()).map(Included::code).collect(Collectors.joining(", "));
    return ProblemException.refusing(Violation.inQuery("include", why));
  }
}
