package news.broadsheet.webhook;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;
import news.broadsheet.search.StandingQueries;
import news.broadsheet.search.syntax.SyntaxException;
import news.broadsheet.source.Source;
import news.broadsheet.source.Sources;
import news.broadsheet.webhook.address.TargetRefused;
import news.broadsheet.webhook.address.Targets;
import org.jspecify.annotations.Nullable;

/** Whether what an owner wishes can be had. */
@Singleton
class Wishes {
  private final Targets targets;
  private final Sources sources;
  private final StandingQueries queries;

  Wishes(Targets targets, Sources sources, StandingQueries queries) {
    this.targets = targets;
    this.sources = sources;
    this.queries = queries;
  }

  /**
   * The id of the source.
   *
   * @throws ProblemException 422 naming all that is wrong
   */
  @Nullable UUID check(NewWebhook asked) {
    var violations = new ArrayList<Violation>();
    try {
      targets.check(asked.url());
    } catch (TargetRefused e) {
      violations.add(Violation.inBody("url", e.getMessage()));
    }
    checkQuery(asked, violations);
    UUID source =
        asked.source() == null ? null : sources.find(asked.source()).map(Source::id).orElse(null);
    if (asked.source() != null && source == null) {
      // It would wait for ever: the source, once made, will have another id.
      violations.add(Violation.inBody("source", "must be a source"));
    }
    if (!violations.isEmpty()) {
      Violation first = violations.getFirst();
      throw new ProblemException(
          ProblemType.INVALID_CONTENT, first.field() + " " + first.message() + ".", violations);
    }
    return source;
  }

  /** What is removed has no text left to match, and an alert that never comes is a trap. */
  private void checkQuery(NewWebhook asked, List<Violation> violations) {
    if (asked.query() == null) {
      return;
    }
    try {
      queries.check(asked.query());
    } catch (SyntaxException e) {
      violations.add(Violation.inBody("query", e.getMessage()));
    }
    List<String> kinds = asked.kinds() == null ? List.of() : asked.kinds();
    if (kinds.contains("removed") || kinds.contains("merged")) {
      violations.add(
          Violation.inBody(
              "kinds", "must not name removed or merged beside a query, which they cannot match"));
    }
  }
}
