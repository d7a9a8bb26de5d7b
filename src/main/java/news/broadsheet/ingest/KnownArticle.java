package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.broadsheet.article.Article;
import news.broadsheet.article.ArticleRepository;
import news.broadsheet.changes.Change;
import news.broadsheet.changes.ChangeLog;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.Warning;
import news.broadsheet.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Stores a post of an article that is already here. What the post does not say stays as it was; a
 * correction by PUT is the way to take something away.
 */
@Singleton
class KnownArticle {
  private final Sql sql;
  private final ArticleRepository articles;
  private final Claims claims;
  private final ArticleWriter writer;
  private final ChangeLog changes;
  private final Revival revival;

  KnownArticle(
      Sql sql,
      ArticleRepository articles,
      Claims claims,
      ArticleWriter writer,
      ChangeLog changes,
      Revival revival) {
    this.sql = sql;
    this.articles = articles;
    this.claims = claims;
    this.writer = writer;
    this.changes = changes;
    this.revival = revival;
  }

  /**
   * The articles as they are now, which nobody else can change until this transaction ends. Locked
   * in the order of their ids, so that two writers who change the same ones meet once.
   */
  Map<UUID, Article> locked(Collection<UUID> ids) {
    sql.query(
        "select id from article where id = any(?) order by id for update",
        c -> List.of(Sql.array(c, "uuid", ids, id -> id)),
        row -> row.getObject(1, UUID.class));
    return articles.readAnew(ids);
  }

  IngestResult store(Incoming incoming, Match match, Article stored) {
    if (stored.mergedInto().isPresent()) {
      throw new ChangedMeanwhile(); // while this waited for it; its addresses are the other's now
    }
    Instant removedAt = stored.removedAt();
    if (removedAt != null && incoming.submission().revive()) {
      return revival.restore(incoming, stored, removedAt, match);
    }
    if (removedAt != null) {
      return result(Outcome.GONE, stored, stored.revision(), match, List.of());
    }
    claims.syndication(incoming.addresses(), stored.id(), incoming.now());
    NewArticle before = Current.asPosted(stored, incoming.rules());
    List<Warning> warnings = warnings(incoming, stored);
    // Mostly the post says the same again; then nothing needs to be laid over it.
    boolean same = Arrays.equals(incoming.row().fingerprint(), stored.contentFingerprint());
    if (older(incoming.article(), stored)) {
      return storeOlder(
          incoming, stored, same || saysNoMore(incoming, stored, before), match, warnings);
    }
    if (!same) {
      ArticleRow merged = merged(incoming, stored, before);
      if (!Arrays.equals(merged.fingerprint(), stored.contentFingerprint())) {
        return revise(incoming, stored, merged, match, warnings);
      }
    }
    if (match.atKnownAddress() || !match.newAddress()) {
      complete(incoming, stored, before, warnings);
      if (match.newAddress()) {
        writer.touch(stored.id());
      }
      return result(Outcome.UNCHANGED, stored, stored.revision(), match, warnings);
    }
    writer.touch(stored.id());
    return result(Outcome.DUPLICATE, stored, stored.revision(), match, warnings);
  }

  /** The stored article with what the post says laid over it. Its address and source stay. */
  private static ArticleRow merged(Incoming incoming, Article stored, NewArticle before) {
    NewArticle after = after(incoming, stored, before);
    boolean datePosted = incoming.article().publishedAt() != null;
    return incoming
        .row(
            after,
            stored.source(),
            datePosted ? incoming.submission().reading().publishedText() : stored.publishedText(),
            stored.createdAt())
        .from(Witness.of(after, Witness.of(incoming.submission()), Witness.of(before, stored)));
  }

  /** What a document says no more when it is read again was a mistake of the former reader. */
  private static NewArticle after(Incoming incoming, Article stored, NewArticle before) {
    NewArticle stays =
        incoming.submission().reread() ? Current.given(before, stored.provenance()) : before;
    return incoming.article().over(stays).at(before);
  }

  private static boolean saysNoMore(Incoming incoming, Article stored, NewArticle before) {
    byte[] merged = merged(incoming, stored, before).fingerprint();
    return Arrays.equals(merged, stored.contentFingerprint());
  }

  private static boolean older(NewArticle posted, Article stored) {
    Instant before = stored.retrievedAt();
    return posted.retrievedAt() != null && before != null && posted.retrievedAt().isBefore(before);
  }

  /**
   * An older scrape never overwrites a newer one. What it says that nobody knew becomes a revision.
   */
  private IngestResult storeOlder(
      Incoming incoming, Article stored, boolean current, Match match, List<Warning> warnings) {
    ArticleRow older = incoming.row();
    List<Integer> past = writer.pastRevisions(stored.id(), older.fingerprint());
    if (current || !past.isEmpty()) {
      Outcome outcome = match.newAddress() ? Outcome.DUPLICATE : Outcome.UNCHANGED;
      if (match.newAddress()) {
        writer.touch(stored.id());
      }
      return result(outcome, stored, current ? stored.revision() : past.get(0), match, warnings);
    }
    int number = stored.lastRevision() + 1;
    writer.keepOlder(stored.id(), number, older, incoming.now());
    writer.keepDocument(stored.id(), number, incoming.submission().document(), incoming.now());
    changes.append(List.of(new Change(Change.Kind.REVISED, stored.id(), number, incoming.now())));
    warnings.add(
        new Warning(
            "olderScrape",
            "retrievedAt",
            "A newer scrape is stored; this one is kept as a past revision."));
    return result(Outcome.REVISED, stored, number, match, warnings);
  }

  private IngestResult revise(
      Incoming incoming, Article stored, ArticleRow merged, Match match, List<Warning> warnings) {
    int number = stored.lastRevision() + 1;
    Instant now = incoming.now();
    writer.keepCurrent(stored.id(), now);
    writer.update(stored.id(), merged, number, number, now);
    writer.keepDocument(stored.id(), number, incoming.submission().document(), now);
    if (merged.content().hasText()) {
      claims.text(stored.source().id(), merged.fingerprint(), stored.id());
    }
    changes.append(List.of(new Change(Change.Kind.REVISED, stored.id(), number, now)));
    return result(Outcome.REVISED, stored, number, match, warnings);
  }

  /**
   * Takes in what the post knows better outside the content: no revision, but followers hear of it.
   */
  private void complete(
      Incoming incoming, Article stored, NewArticle before, List<Warning> warnings) {
    NewArticle after = after(incoming, stored, before);
    List<String> changed = Current.changedMetadata(before, after);
    if (!changed.isEmpty()) {
      int revision = stored.revision();
      ArticleRow kept =
          incoming
              .row(
                  after.saying(before), stored.source(), stored.publishedText(), stored.createdAt())
              .from(
                  Witness.of(after, Witness.of(incoming.submission()), Witness.of(before, stored)));
      writer.update(stored.id(), kept, revision, stored.lastRevision(), incoming.now());
      changes.append(
          List.of(new Change(Change.Kind.REVISED, stored.id(), revision, incoming.now())));
      changed.forEach(
          field ->
              warnings.add(
                  new Warning(
                      "metadataUpdated",
                      field,
                      "The text is unchanged; this field was updated without a revision.")));
    } else if (incoming.article().retrievedAt() != null) {
      writer.seenAgain(stored.id(), incoming.article().retrievedAt());
    }
  }

  private static List<Warning> warnings(Incoming incoming, Article stored) {
    var warnings = new ArrayList<>(incoming.warnings());
    boolean named = incoming.article().source() != null;
    // By id: the name of a source that was merged into the article's is another name of it.
    if (named && !incoming.source().id().equals(stored.source().id())) {
      warnings.add(
          new Warning(
              "sourceKept",
              "source",
              "The article stays with the source "
                  + stored.source().slug()
                  + "; a correction by PUT or PATCH moves it."));
    }
    return warnings;
  }

  private static IngestResult result(
      Outcome outcome,
      Article stored,
      int revision,
      @Nullable Match match,
      List<Warning> warnings) {
    return new IngestResult(
        outcome,
        stored.id(),
        stored.canonicalUrl(),
        revision,
        match == null ? null : match.by(),
        warnings.isEmpty() ? null : warnings);
  }
}
