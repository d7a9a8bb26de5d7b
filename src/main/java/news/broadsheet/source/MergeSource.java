package news.broadsheet.source;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.broadsheet.audit.Act;
import news.broadsheet.audit.AuditLog;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;

/**
 * Makes two sources of one publisher one. What is settled here at once is small: whose the hosts
 * are, which rules they have, and that the former source is another name of the other one. Articles
 * may be a million and follow in steps; from the end of this transaction on nobody writes a new one
 * for the former source, because it makes all writers of keys take a new {@link RuleBook}.
 */
@Singleton
class MergeSource {
  private final SourceRepository sources;
  private final SourceHosts hosts;
  private final SourceViews views;
  private final RuleEdits rules;
  private final Event<SourceMerged> merged;
  private final AuditLog audit;

  MergeSource(
      SourceRepository sources,
      SourceHosts hosts,
      SourceViews views,
      RuleEdits rules,
      Event<SourceMerged> merged,
      AuditLog audit) {
    this.sources = sources;
    this.hosts = hosts;
    this.views = views;
    this.rules = rules;
    this.merged = merged;
    this.audit = audit;
  }

  /** The source that stays. One that was merged into it before is answered alike. */
  @Transactional
  SourceView merge(String idOrSlug, String into) {
    RuleBook before = rules.before();
    Source former = sources.locked(idOrSlug).orElseThrow(() -> new SourceNotFound(idOrSlug));
    Source other = sources.standing(into).orElseThrow(() -> refused("must be a source"));
    if (other.id().equals(former.mergedInto())) {
      return views.of(other);
    }
    if (former.mergedInto() != null) {
      throw new MergedAlready(former.slug(), sources.standing(former).slug());
    }
    if (other.id().equals(former.id())) {
      throw refused("must be another source");
    }
    Instant now = Instant.now();
    other.takeOver(former, now);
    former.mergeInto(other, now);
    sources.update("mergedInto = ?1 where mergedInto = ?2", other.id(), former.id());
    hosts.update("sourceId = ?1 where sourceId = ?2", other.id(), former.id());
    merged.fire(new SourceMerged(former.id(), other.id()));
    audit.record(
        Act.SOURCE_MERGED, former.id(), Map.of("slug", former.slug(), "into", other.slug()));
    SourceView view = views.of(other);
    rules.afterMerge(before);
    return view;
  }

  private static ProblemException refused(String why) {
    return new ProblemException(
        ProblemType.INVALID_CONTENT, "into " + why + ".", List.of(Violation.inBody("into", why)));
  }
}
