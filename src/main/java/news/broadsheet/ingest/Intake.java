package news.broadsheet.ingest;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.article.Article;
import news.broadsheet.changes.Change;
import news.broadsheet.changes.ChangeLog;
import news.broadsheet.ingest.document.Warning;

/**
 * Takes posts in, any number in one transaction, by statements over all of them. Whether a post is
 * new is decided by the database alone: it claims its addresses and its text, and whoever claims
 * first has made the article. Locks are taken in one order (addresses by identity, texts, articles
 * by id), so that writers wait for each other; the rare deadlock over a revised text is run again.
 */
@Singleton
class Intake {
  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final Claims claims;
  private final LookAlike lookAlike;
  private final KnownArticle known;
  private final ArticleWriter writer;
  private final ChangeLog changes;

  Intake(
      Claims claims,
      LookAlike lookAlike,
      KnownArticle known,
      ArticleWriter writer,
      ChangeLog changes) {
    this.claims = claims;
    this.lookAlike = lookAlike;
    this.known = known;
    this.writer = writer;
    this.changes = changes;
  }

  /** A post, and the id of the article that it makes if it is the first to make it. */
  private record Post(int position, Incoming incoming, UUID id) {
    Claims.TextClaim text() {
      ArticleRow row = incoming.row();
      return new Claims.TextClaim(incoming.source().id(), row.fingerprint(), id);
    }
  }

  /** A post of an article that is here, be it only since the post before. */
  private record Known(Post post, Match match) {}

  /** Verdicts in the order of the posts. */
  List<IngestResult> take(List<Incoming> incoming) {
    return new Taking(incoming).results();
  }

  /** One transaction's posts on their way. */
  private final class Taking {
    private final Map<Integer, IngestResult> results = new HashMap<>();
    private final List<Known> recognised = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final Map<UUID, Integer> claimed = new HashMap<>();
    private final Map<UUID, UUID> became = new HashMap<>();
    private Map<String, Claims.Owner> owners = Map.of();

    Taking(List<Incoming> incoming) {
      for (int i = 0; i < incoming.size(); i++) {
        posts.add(new Post(i, incoming.get(i), IDS.generate()));
      }
    }

    List<IngestResult> results() {
      List<Post> strangers = byAddress();
      while (!strangers.isEmpty()) {
        strangers = createSome(strangers);
      }
      storeRecognised();
      return posts.stream().map(post -> results.get(post.position())).toList();
    }

    /** Those whose addresses nobody had. */
    private List<Post> byAddress() {
      owners =
          claims.addresses(
              posts.stream()
                  .flatMap(
                      post ->
                          post.incoming().addresses().stream()
                              .map(address -> new Claims.Claim(address, post.id())))
                  .toList(),
              now());
      owners.values().forEach(owner -> claimed.merge(owner.articleId(), 1, Integer::sum));
      var strangers = new ArrayList<Post>();
      for (Post post : posts) {
        ownerOf(post, owners)
            .ifPresentOrElse(
                match -> recognised.add(new Known(post, match)), () -> strangers.add(post));
      }
      return strangers;
    }

    /**
     * Creates what is new to the database and is alone of its kind among these; answers the others,
     * which then may be recognised as one of them.
     */
    private List<Post> createSome(List<Post> strangers) {
      var kinds = new HashSet<String>();
      var firsts = new ArrayList<Post>();
      var others = new ArrayList<Post>();
      for (Post post : strangers) {
        (kinds.add(LookAlike.kind(post.incoming())) ? firsts : others).add(post);
      }
      create(unknownByText(unknownByLook(firsts)));
      return others;
    }

    private List<Post> unknownByLook(List<Post> firsts) {
      Map<Integer, Match> alike = lookAlike.of(firsts.stream().map(Post::incoming).toList());
      var unknown = new ArrayList<Post>();
      for (int i = 0; i < firsts.size(); i++) {
        Match match = alike.get(i);
        if (match == null) {
          unknown.add(firsts.get(i));
        } else {
          recognised.add(new Known(firsts.get(i), match));
        }
      }
      return unknown;
    }

    private List<Post> unknownByText(List<Post> strangers) {
      List<Post> withText =
          strangers.stream().filter(post -> post.incoming().row().content().hasText()).toList();
      Map<String, UUID> owners = claims.texts(withText.stream().map(Post::text).toList());
      var unknown = new ArrayList<Post>();
      for (Post post : strangers) {
        UUID owner = owners.getOrDefault(post.text().key(), post.id());
        if (owner.equals(post.id()) || !post.incoming().row().content().hasText()) {
          unknown.add(post);
        } else {
          recognised.add(new Known(post, Match.ofText(owner)));
        }
      }
      return unknown;
    }

    private void create(List<Post> unknown) {
      if (unknown.isEmpty()) {
        return;
      }
      writer.insert(
          unknown.stream().map(post -> new NewRow(post.id(), post.incoming().row())).toList(),
          now());
      for (Post post : unknown) {
        Incoming incoming = post.incoming();
        writer.keepDocument(post.id(), 1, incoming.submission().document(), now());
        claims.syndication(incoming.addresses(), post.id(), now());
        results.put(post.position(), created(post));
      }
      changes.append(
          unknown.stream()
              .map(post -> new Change(Change.Kind.CREATED, post.id(), 1, now()))
              .toList());
    }

    /** In the order they were posted: a later one revises what an earlier one said. */
    private void storeRecognised() {
      recognised.sort(Comparator.comparing(each -> each.post().position()));
      var resolved = new ArrayList<Known>();
      for (Known each : recognised) {
        UUID owner = each.match().articleId();
        Match match = each.match().of(became.getOrDefault(owner, owner));
        became.put(each.post().id(), match.articleId());
        resolved.add(new Known(each.post(), match));
      }
      if (!resolved.isEmpty()) {
        storeResolved(resolved);
      }
    }

    private void storeResolved(List<Known> resolved) {
      Set<UUID> ids =
          resolved.stream().map(each -> each.match().articleId()).collect(Collectors.toSet());
      Map<UUID, Article> locked = known.locked(ids);
      for (Known each : resolved) {
        UUID id = each.match().articleId();
        Article stored = locked.get(id);
        if (stored == null) {
          stored = known.locked(List.of(id)).get(id);
        }
        IngestResult result = store(each.post(), each.match(), Objects.requireNonNull(stored));
        results.put(each.post().position(), result);
        // Another post of it must meet what this one may have made of it.
        locked.remove(id);
      }
    }

    private IngestResult store(Post post, Match match, Article stored) {
      boolean newAddress =
          claimed.containsKey(post.id()) && claims.handOver(post.id(), match.articleId()) > 0;
      return known.store(
          post.incoming().warned(taken(post, match.articleId())),
          match.withNewAddress(newAddress),
          stored);
    }

    private List<Warning> taken(Post post, UUID article) {
      var warnings = new ArrayList<Warning>();
      for (Address address : post.incoming().addresses()) {
        Claims.Owner claim = owners.get(address.key());
        if (claim != null
            && address.relation() != Relation.SYNDICATION
            && !claim.articleId().equals(post.id())) {
          UUID owner = became.getOrDefault(claim.articleId(), claim.articleId());
          if (!owner.equals(article)) {
            warnings.add(Intake.taken(address, owner));
          }
        }
      }
      return warnings;
    }

    private Instant now() {
      return posts.get(0).incoming().now();
    }
  }

  /**
   * The article that has the posted address, else the one that has what the publisher calls
   * canonical, else the first that has an alias.
   */
  private static Optional<Match> ownerOf(Post post, Map<String, Claims.Owner> owners) {
    return post.incoming().addresses().stream()
        .filter(address -> address.relation() != Relation.SYNDICATION)
        .flatMap(
            address ->
                Stream.ofNullable(owners.get(address.key()))
                    .filter(owner -> !owner.articleId().equals(post.id()))
                    .map(owner -> Match.ofAddress(address, owner)))
        .findFirst();
  }

  /** An address stays with the article that had it first; whoever thinks otherwise is told. */
  private static Warning taken(Address address, UUID owner) {
    return new Warning(
        "addressTaken", address.field(), "The address stays with the article " + owner + ".");
  }

  private static IngestResult created(Post post) {
    List<Warning> warnings = post.incoming().warnings();
    return new IngestResult(
        Outcome.CREATED,
        post.id(),
        post.incoming().row().presented(),
        1,
        null,
        warnings.isEmpty() ? null : warnings);
  }
}
