package news.broadsheet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.contract.Attempt.Reply;
import news.broadsheet.contract.Mutations.Mutant;
import news.broadsheet.embedded.Eventually;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract with everything that can be wrong about a request to it. The
 * schema decides what must be refused; no list of operations or properties is kept here, so that
 * one added tomorrow is tried as well.
 */
@QuarkusTest
class ContractFuzzTest {
  /** One in so many is sent; before a release, all. */
  private static final int SHARE = Integer.getInteger("fuzz.share", 6);

  private static final int AT_LEAST = 300;
  private static final int SHOWN = 60;
  private static final Duration READ_SOON = Duration.ofSeconds(30);
  private static final Links LINKS = new Links();

  @Test
  void whatever_is_wrong_is_refused_and_leaves_nothing_behind() throws Exception {
    story();
    try (var database = TestDatabase.configured().connect()) {
      var run = new FuzzRun(database);
      for (Operation operation : OpenApi.CONTRACT.operations()) {
        List<Attempt> attempts = attempts(operation).toList();
        for (int i = 0; i < attempts.size(); i += SHARE) {
          run.send(attempts.get(i));
        }
      }
      System.out.println(run);
      assertThat(run.faults().stream().limit(SHOWN).map(ContractFuzzTest::shortened)).isEmpty();
      assertThat(run.bad()).isGreaterThan(AT_LEAST);
    }
  }

  /** Who posts by the line must not be able to store what is refused of one. */
  @Test
  void every_bad_article_is_rejected_in_a_batch_too() {
    List<String> lines =
        Mutations.of(base(OpenApi.CONTRACT.operation("createArticle")))
            .all()
            .filter(Mutant::bad)
            .map(Mutant::body)
            .filter(body -> !body.isBlank() && body.length() < 20_000)
            .toList();
    Example batch = Example.firstOf(OpenApi.CONTRACT.operation("ingestBatch"));
    Response answer = batch.withBody(batch.mediaType(), String.join("\n", lines)).send();
    List<String> accepted =
        answer
            .asString()
            .lines()
            .filter(line -> !line.contains("\"rejected\""))
            .map(ContractFuzzTest::shortened)
            .toList();
    assertThat(accepted).isEmpty();
    assertThat(answer.asString().lines()).hasSize(lines.size() + 1);
    assertThat(lines).hasSizeGreaterThan(AT_LEAST);
  }

  /** Else the refusals would prove nothing: without its faults, each request is understood. */
  @Test
  void control_what_is_made_wrong_was_right() {
    story();
    for (Operation operation : OpenApi.CONTRACT.operations()) {
      assertThat(base(operation).send().statusCode()).as(operation.id()).isNotIn(400, 422);
    }
  }

  /** Each fault that is looked for, shown to what looks for it. */
  @Test
  void control_a_fault_is_found() {
    assertThat(FuzzRun.fault(true, problem(422, 5))).isEmpty();
    assertThat(FuzzRun.fault(false, new Reply(200, "application/json", 5, "{}"))).isEmpty();
    assertThat(FuzzRun.fault(true, new Reply(200, "application/json", 5, "{}"))).isPresent();
    assertThat(FuzzRun.fault(true, new Reply(422, "text/html", 5, "<p>"))).isPresent();
    assertThat(FuzzRun.fault(true, problem(500, 5))).isPresent();
    assertThat(FuzzRun.fault(true, problem(422, 10_001))).isPresent();
    assertThat(FuzzRun.fault(true, new Reply(0, "", 5, ""))).isPresent();
  }

  private static Reply problem(int status, long millis) {
    return new Reply(status, "application/problem+json", millis, "{}");
  }

  private static Stream<Attempt> attempts(Operation operation) {
    Example base = base(operation);
    Stream<Attempt> parameters = WrongParameter.attempts(base);
    return isReadAtOnce(base) ? Stream.concat(parameters, bodies(base)) : parameters;
  }

  private static Stream<Attempt> bodies(Example base) {
    return Stream.concat(
        Mutations.of(base).all().map(mutant -> attempt(mutant, base)),
        Stream.of(Attempt.of("no gzip at all", true, base.withHeader("Content-Encoding", "gzip"))));
  }

  private static Attempt attempt(Mutant mutant, Example base) {
    Example wrong = base.withBody(base.mediaType(), mutant.body());
    // REST Assured indents what it sends: by the square of the depth.
    return mutant.body().contains("[[[[")
        ? Attempt.byHand(mutant.name(), mutant.bad(), wrong, WrongParameter.target(base))
        : Attempt.of(mutant.name(), mutant.bad(), wrong);
  }

  /** What is read after it was taken has its verdict later. */
  private static boolean isReadAtOnce(Example base) {
    return Exchange.isJson(base.mediaType()) && !base.operation().documents(202);
  }

  /** The example that says most. What removes something is sent to where nothing is. */
  private static Example base(Operation operation) {
    Example example =
        Example.of(operation).stream()
            .filter(each -> each.mediaType().isEmpty() || !each.mediaType().startsWith("text/"))
            .max(Comparator.comparing(each -> each.body().length()))
            .orElseThrow();
    return operation.method().equals("DELETE")
        ? example.nowhere()
        : example.withPath(LINKS.of(operation));
  }

  /** There are articles, sources, keys and an import, which was read. */
  private static void story() {
    for (Operation operation : OpenApi.CONTRACT.operations()) {
      if (operation.method().equals("POST")) {
        for (Example example : Example.of(operation)) {
          Example linked = example.withPath(LINKS.of(operation));
          LINKS.follow(linked, linked.send());
        }
      }
    }
    Example imports = base(OpenApi.CONTRACT.operation("getImport"));
    Eventually.isTrue(
        "the import is read",
        READ_SOON,
        () -> List.of("done", "failed").contains(imports.send().<String>path("state")));
  }

  private static String shortened(String text) {
    return text.codePoints().limit(400).mapToObj(Character::toString).collect(Collectors.joining());
  }
}
