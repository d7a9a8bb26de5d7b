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
 * @param language BCP 47; {@code pt} is also {@code pt-BR}, {@code pt-BR} only itself
 */
public record ChangeFilter(Set<Kind> kinds, @Nullable UUID source, @Nullable String language) {
  public static final ChangeFilter ALL = new ChangeFilter(Set.of(), null, null);

  boolean passes(LoggedChange logged) {
    return (kinds.isEmpty() || kinds.contains(logged.change().kind()))
        && (source == null || source.equals(logged.source()))
        && (language == null || isOf(language, logged.language()));
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
