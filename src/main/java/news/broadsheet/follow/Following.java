package news.broadsheet.follow;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.broadsheet.changes.Change.Kind;
import news.broadsheet.changes.ChangeCursor;
import news.broadsheet.changes.ChangeFeed;
import news.broadsheet.changes.ChangeFilter;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;
import news.broadsheet.source.Sources;
import org.jspecify.annotations.Nullable;

/** What the parameters of a follower mean. */
@Singleton
class Following {
  static final String LAST_EVENT_ID = "Last-Event-ID";

  private static final String KINDS =
      Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));

  private final Sources sources;
  private final ChangeFeed feed;

  Following(Sources sources, ChangeFeed feed) {
    this.sources = sources;
    this.feed = feed;
  }

  /**
   * A source that does not exist is refused, where a list would be empty: a follower would wait for
   * ever, and its source, once made, would have another id.
   */
  ChangeFilter filter(ChangeParameters parameters) {
    return new ChangeFilter(
        kinds(parameters.kind()), source(parameters.source()), parameters.language());
  }

  /**
   * To be asked after changes were read and before the follower is told: what was read before is
   * complete by a filter that still stands. A source that becomes another one meanwhile would leave
   * out what the other one did. Whoever asks again, from where it was, misses nothing.
   *
   * @throws ProblemException 503 where the parameters mean something else by now
   */
  void check(ChangeFilter filter, ChangeParameters parameters) {
    if (parameters.source() != null && !filter.equals(filter(parameters))) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE, "The source became another one meanwhile; ask again.");
    }
  }

  private @Nullable Set<UUID> source(@Nullable String idOrSlug) {
    if (idOrSlug == null) {
      return null;
    }
    return sources
        .find(idOrSlug)
        .map(source -> sources.family(source.id()))
        .orElseThrow(() -> refused("source", "must be a source"));
  }

  private static Set<Kind> kinds(@Nullable String words) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String word : words == null ? new String[0] : words.split(",", -1)) {
      kinds.add(
          Kind.ofWord(word).orElseThrow(() -> refused("kind", "must be one or more of " + KINDS)));
    }
    return kinds;
  }

  /**
   * @param field the parameter or header that it came in
   */
  ChangeCursor cursor(String text, String field) {
    return feed.cursor(text)
        .orElseThrow(() -> refused(field, "must be a cursor of this feed, or now"));
  }

  private static ProblemException refused(String parameter, String why) {
    return ProblemException.refusing(
        parameter.equals(LAST_EVENT_ID)
            ? Violation.inHeader(parameter, why)
            : Violation.inQuery(parameter, why));
  }
}
