package news.broadsheet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SourcesTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456789Z");

  @Inject Sources sources;

  /** A scraper posts articles before anybody told the store of their publisher. */
  @Test
  void an_unknown_host_becomes_a_source_named_after_it() {
    Source source = byHost("www.themoscowtimes.com");

    assertThat(source.slug()).isEqualTo("themoscowtimes-com");
    assertThat(source.name()).isEqualTo("themoscowtimes.com");
    assertThat(source.homepage()).isEqualTo("https://www.themoscowtimes.com/");
    assertThat(source.language()).isNull();
    assertThat(source.version()).isZero();
    assertThat(source.id().version()).isEqualTo(7);
  }

  /** What is answered must equal what is read back, and the database keeps microseconds. */
  @Test
  void times_are_kept_in_microseconds() {
    assertThat(byHost("micros.example").createdAt())
        .isEqualTo(Instant.parse("2026-03-04T05:06:07.123456Z"));
  }

  /** Nearly every publisher answers both, and links mix them. */
  @Test
  void a_host_with_www_and_without_are_one_source() {
    UUID first = byHost("www.twin.example").id();

    assertThat(byHost("twin.example").id()).isEqualTo(first);
    assertThat(byHost("www.twin.example:8443").id()).isEqualTo(first);
    assertThat(byHost("twin.example.").id()).isEqualTo(first);
    assertThat(byHost("sports.twin.example").id()).isNotEqualTo(first);
  }

  /** A scraper that followed a link for phones first must not found a second paper. */
  @Test
  void the_hosts_for_phones_and_amp_are_the_same_source() throws Exception {
    UUID first = byHost("m.twin-gazette.com").id();

    assertThat(byHost("www.twin-gazette.com").id()).isEqualTo(first);
    assertThat(byHost("amp.twin-gazette.com").id()).isEqualTo(first);
    assertThat(byHost("sports.twin-gazette.com").id()).isNotEqualTo(first);
    assertThat(byHost("m.co.uk").id()).isNotEqualTo(byHost("amp.co.uk").id());
    assertThat(byHost("m.wordpress.com").id()).isNotEqualTo(byHost("wordpress.com").id());

    Set<UUID> made =
        atOnce(20, n -> byHost(n % 2 == 0 ? "race-gazette.com" : "m.race-gazette.com").id());
    assertThat(made).hasSize(1);
  }

  /** Two hosts may make the same words, and must not become one publisher by that. */
  @Test
  void a_slug_that_another_host_has_gets_a_number() {
    assertThat(byHost("daily-news.example").slug()).isEqualTo("daily-news-example");
    assertThat(byHost("daily.news.example").slug()).isEqualTo("daily-news-example-2");
    assertThat(byHost("daily--news.example").slug()).isEqualTo("daily-news-example-3");
  }

  @Test
  void every_host_makes_a_valid_slug() {
    String longest = "a".repeat(63) + "." + "b".repeat(63) + ".example";
    List<String> hosts =
        List.of(
            "192.0.2.7",
            "[2001:db8::1]",
            "[::]",
            "xn--e1aybc.xn--p1ai",
            "xn--.example",
            "under_score.example",
            "localhost",
            "www.",
            "-.-",
            longest);

    assertThat(hosts)
        .allSatisfy(
            host -> assertThat(byHost(host).slug()).matches(Slug.SHAPE).hasSizeLessThan(101));
    assertThat(byHost("192.0.2.7:8080").slug()).isEqualTo("192-0-2-7");
    assertThat(byHost("[2001:db8::1]:8080").slug()).isEqualTo("2001-db8-1");
    assertThat(byHost("xn--e1aybc.xn--p1ai").name()).isEqualTo("тест.рф");
    assertThat(byHost("xn--e1aybc.xn--p1ai").slug()).isEqualTo("test-rf");
  }

  /** A scraper that knows its publishers sends their names. */
  @Test
  void an_unknown_slug_becomes_a_source_that_takes_the_host() {
    Source source = bySlug("the-times", "the-times.example");

    assertThat(source.slug()).isEqualTo("the-times");
    assertThat(source.name()).isEqualTo("the-times");
    assertThat(byHost("www.the-times.example").id()).isEqualTo(source.id());
    assertThat(bySlug("the-times", "elsewhere.example").id()).isEqualTo(source.id());
  }

  /** A platform hosts many publishers: the one that came first keeps answering for the host. */
  @Test
  void a_new_slug_leaves_the_host_to_its_owner() {
    UUID owner = byHost("platform.example").id();
    UUID guest = bySlug("guest", "www.platform.example").id();

    assertThat(guest).isNotEqualTo(owner);
    assertThat(byHost("www.platform.example").id()).isEqualTo(owner);
  }

  @Test
  void a_source_is_found_by_id_and_by_slug() {
    Source source = byHost("found.example");

    assertThat(sources.find("found-example")).map(Source::id).contains(source.id());
    assertThat(sources.find(source.id().toString())).map(Source::id).contains(source.id());
    assertThat(sources.find("1-1-1-1-1")).isEmpty();
    assertThat(sources.find(new UUID(0, 0).toString())).isEmpty();
  }

  /** The first articles of a new publisher arrive from many scrapers at once. */
  @Test
  void fifty_at_once_make_one_source() throws Exception {
    Set<UUID> made = atOnce(50, n -> byHost(n % 2 == 0 ? "race.example" : "www.race.example").id());
    assertThat(made).hasSize(1);

    Set<UUID> named = atOnce(50, n -> bySlug("race", "race-" + n % 3 + ".example").id());
    assertThat(named).hasSize(1);
  }

  /** A rehearsal stores nothing, not even a source. */
  @Test
  void a_source_made_in_a_transaction_goes_when_it_rolls_back() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          sources.byHostOrCreate("goes.example", NOW);
                          throw new IllegalStateException("rolled back");
                        }))
        .hasMessage("rolled back");

    assertThat(sources.find("goes-example")).isEmpty();
  }

  private Source byHost(String host) {
    return sources.byHostOrCreate(host, NOW);
  }

  private Source bySlug(String slug, String host) {
    return sources.bySlugOrCreate(slug, host, NOW);
  }

  private static Set<UUID> atOnce(int callers, IntFunction<UUID> call) throws Exception {
    var barrier = new CyclicBarrier(callers);
    try (var threads = Executors.newFixedThreadPool(callers)) {
      var answers =
          IntStream.range(0, callers)
              .mapToObj(
                  n ->
                      threads.submit(
                          () -> {
                            barrier.await();
                            return call.apply(n);
                          }))
              .toList();
      threads.shutdown();
      assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
      return answers.stream().map(Future::resultNow).collect(Collectors.toSet());
    }
  }
}
