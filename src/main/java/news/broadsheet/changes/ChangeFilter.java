package news.broadsheet.changes;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import news.broadsheet.changes.Change.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a follower wants to hear of.
 *
 * @param kinds empty for all
 * @param sources by which the changes of a source are known, null for all: its own id, and those of
 *     sources that were merged into it
 * @param language BCP 47; {@code pt} is also {@code pt-BR}, {@code pt-BR} only itself
 */
public record ChangeFilter(
    Set<Kind> kinds, @Nullable Set<UUID> sources, @Nullable String language) {
  public static final ChangeFilter ALL = new ChangeFilter(Set.of(), null, null);

  boolean passes(LoggedChange logged) {
    return (kinds.isEmpty() || kinds.contains(logged.change().kind()))
        && (sources == null || isOf(sources, logged.source()))
        && (language == null || isOf(language, logged.language()));
  }

  private static boolean isOf(Set<UUID> sought, @Nullable UUID source) {
    return source != null && sought.contains(source);
  }

  private static boolean isOf(String sought, @Nullable String language) {
    if (language == null) {
      return false;
    }
    String wanted = sought.toLowerCase(Locale.ROOT);
    String given = language.toLowerCase(Locale.ROOT);
    return given.equals(wanted) || (!wanted.contains("-") && given.startsWith(wanted + "-"));
  }
}
