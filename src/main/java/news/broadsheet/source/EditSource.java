package news.broadsheet.source;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Supplier;
import news.broadsheet.audit.Act;
import news.broadsheet.audit.AuditLog;
import news.broadsheet.edit.IfMatch;
import news.broadsheet.problem.ProblemException;
import org.hibernate.exception.ConstraintViolationException;

/** What an editor does to sources. The database decides who was first, not a look before. */
@Singleton
class EditSource {
  private final SourceRepository sources;
  private final SourceHosts hosts;
  private final SourceViews views;
  private final RuleEdits rules;
  private final AuditLog audit;

  EditSource(
      SourceRepository sources,
      SourceHosts hosts,
      SourceViews views,
      RuleEdits rules,
      AuditLog audit) {
    this.sources = sources;
    this.hosts = hosts;
    this.views = views;
    this.rules = rules;
    this.audit = audit;
  }

  /** What becomes of a source; may refuse. */
  interface Edit {
    NewSource of(NewSource current) throws JacksonException;
  }

  @Transactional
  SourceView create(NewSource asked) {
    RuleBook before = rules.before();
    Source source = Source.of(asked, slug(asked), Instant.now());
    if (!sources.insert(source)) {
      throw new SlugTaken(source.slug());
    }
    claim(asked.hostNames(), source);
    rules.after(before);
    record(Act.SOURCE_CREATED, source);
    return views.of(source);
  }

  /** An edit that changes nothing leaves the version alone, on which the articles' tags hang. */
  @Transactional
  SourceView change(String idOrSlug, IfMatch ifMatch, Edit edit) throws JacksonException {
    RuleBook before = rules.before();
    Source source = locked(idOrSlug);
    SourceView view = views.of(source);
    ifMatch.check(view.entityTag());
    NewSource current = NewSource.of(view);
    NewSource asked = edit.of(current).settled(current);
    if (!asked.equals(current)) {
      source.replace(asked, Instant.now());
      flush("source_slug_unique", () -> new SlugTaken(source.slug()));
      hosts.release(source.id(), asked.hostNames());
      claim(asked.hostNames(), source);
      rules.after(before);
      record(Act.SOURCE_CHANGED, source);
    }
    return views.of(source);
  }

  @Transactional
  void delete(String idOrSlug, IfMatch ifMatch) {
    RuleBook before = rules.before();
    Source source = locked(idOrSlug);
    ifMatch.check(views.of(source).entityTag());
    sources.delete("mergedInto", source.id());
    sources.delete(source);
    flush("article_source_fk", () -> new SourceInUse(source.slug()));
    rules.after(before);
    record(Act.SOURCE_REMOVED, source);
  }

  private Source locked(String idOrSlug) {
    Source source = sources.locked(idOrSlug).orElseThrow(() -> new SourceNotFound(idOrSlug));
    if (source.mergedInto() != null) {
      throw new MergedAlready(source.slug(), sources.standing(source).slug());
    }
    return source;
  }

  private void record(Act act, Source source) {
    audit.record(act, source.id(), Map.of("slug", source.slug()));
  }

  private void claim(SortedSet<String> asked, Source source) {
    for (String host : asked) {
      if (!hosts.claim(host, source.id())) {
        Source owner = hosts.owner(new Host(host)).orElseThrow();
        if (!owner.id().equals(source.id())) {
          throw new HostTaken(host, owner.slug());
        }
      }
    }
  }

  private void flush(String constraint, Supplier<ProblemException> refusal) {
    try {
      sources.flush();
    } catch (ConstraintViolationException e) {
      throw constraint.equals(e.getConstraintName()) ? refusal.get() : e;
    }
  }

  private static Slug slug(NewSource asked) {
    return asked.slug() != null
        ? new Slug(asked.slug())
        : Slug.of(asked.name()).orElseThrow(EditSource::nameless);
  }

  private static ProblemException nameless() {
    return new SlugNeeded("is needed where the name has neither letters nor digits");
  }
}
