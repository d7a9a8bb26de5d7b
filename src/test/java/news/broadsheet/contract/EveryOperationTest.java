package news.broadsheet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.broadsheet.embedded.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for whatever operation the contract lists, also for one added tomorrow. */
@QuarkusTest
class EveryOperationTest {
  private static final int CLIENTS = 8;

  private static final String UNKNOWN_TYPE = "application/x-unknown";
  private static final int OVER_THE_LIMIT = 11 * 1024 * 1024;
  private static final Duration BACK_SOON = Duration.ofSeconds(5);

  /** A misspelt filter must not silently return everything. */
  @ParameterizedTest
  @MethodSource("all")
  void an_unknown_query_parameter_is_400_and_named(String operation) {
    Response response = expect(400, example(operation).withQuery("lagnuage", "pt"));
    assertThat(response.jsonPath().getList("violations.field")).contains("lagnuage");
  }

  /** Which of the two counts would otherwise be the server's secret. */
  @ParameterizedTest
  @MethodSource("withQuery")
  void a_repeated_query_parameter_is_400(String operation) {
    Example example = example(operation);
    String name = example.operation().parameters("query").getFirst().text("name");
    expect(400, example.withQuery(name, "a", "b"));
  }

  @ParameterizedTest
  @MethodSource("withContent")
  void a_type_that_is_not_served_is_406(String operation) {
    expect(406, example(operation).withHeader("Accept", UNKNOWN_TYPE));
  }

  /** Without content there is nothing to negotiate: many clients send their Accept everywhere. */
  @ParameterizedTest
  @MethodSource("withoutContent")
  void where_no_content_is_served_any_accept_is_fine(String operation) {
    expect(404, nowhere(operation).withHeader("Accept", UNKNOWN_TYPE));
  }

  @ParameterizedTest
  @MethodSource("withBody")
  void a_body_of_a_type_that_is_not_read_is_415(String operation) {
    Example example = example(operation);
    expect(415, example.withBody(UNKNOWN_TYPE, example.body()));
  }

  @ParameterizedTest
  @MethodSource("withBody")
  void a_body_over_the_limit_is_413(String operation) {
    Example example = example(operation);
    expect(413, example.withBody(example.mediaType(), " ".repeat(OVER_THE_LIMIT)));
  }

  @ParameterizedTest
  @MethodSource("withBodyReadAtOnce")
  void a_body_that_is_cut_off_is_400(String operation) {
    Example example = example(operation);
    int half = example.body().length() / 2;
    expect(400, example.withBody(example.mediaType(), example.body().substring(0, half)));
  }

  @ParameterizedTest
  @MethodSource("withPath")
  void what_does_not_exist_is_404(String operation) {
    expect(404, nowhere(operation));
  }

  /** An id of another shape was never given out: the caller mixed something up. */
  @ParameterizedTest
  @MethodSource("withIds")
  void an_id_that_is_no_uuid_is_400(String operation) {
    Example example = example(operation);
    Map<String, String> values = new LinkedHashMap<>(example.path());
    values.replaceAll((name, value) -> "12345");
    expect(400, example.withPath(values));
  }

  /** Told to nobody: names of classes and tables help only those who attack. */
  @Test
  void a_fault_inside_is_500_and_tells_nothing_of_the_inside() throws Exception {
    try (var broken = TestDatabase.ofTheService().broken()) {
      assertThat(broken).isNotNull();
      forAllUsingTheDatabase(
          operation ->
              assertThat(expect(500, nowhere(operation)).asString())
                  .doesNotContainPattern(
                      "(?i)exception|select|relation|original_url|hibernate|org\\.|java"));
    }
  }

  /** Clients resend after a 503, and only then: promised, so for every operation. */
  @Test
  void without_its_database_the_service_is_503_and_then_back_within_five_seconds()
      throws Exception {
    try (var away = TestDatabase.ofTheService().away()) {
      assertThat(away).isNotNull();
      forAllUsingTheDatabase(operation -> expect(503, nowhere(operation)));
    }
    Eventually.isTrue(
        "it answers again", BACK_SOON, () -> example("listSources").send().statusCode() == 200);
  }

  /** Monitoring and clients that look up an error need them most when all else fails. */
  @Test
  void problems_are_explained_without_the_database() throws Exception {
    try (var away = TestDatabase.ofTheService().away()) {
      assertThat(away).isNotNull();
      expect(200, example("listProblems"));
      expect(200, example("describeProblem"));
    }
  }

  static Stream<String> all() {
    return where(operation -> true);
  }

  static Stream<String> withQuery() {
    return where(operation -> !operation.parameters("query").isEmpty());
  }

  static Stream<String> withPath() {
    return where(operation -> !operation.parameters("path").isEmpty());
  }

  static Stream<String> withIds() {
    return where(
        operation ->
            operation.parameters("path").stream()
                .anyMatch(parameter -> parameter.schema().text("format").equals("uuid")));
  }

  static Stream<String> withBody() {
    return where(operation -> operation.hasBody() && !isStreamed(operation));
  }

  /** What is read after it was taken has its verdict later. */
  static Stream<String> withBodyReadAtOnce() {
    return where(
        operation -> operation.hasBody() && !operation.documents(202) && !isStreamed(operation));
  }

  static Stream<String> withContent() {
    return where(Operation::servesContent);
  }

  static Stream<String> withoutContent() {
    return where(operation -> !operation.servesContent());
  }

  /** Whose answer has begun before its body is read: faults are told in the answer. */
  private static boolean isStreamed(Operation operation) {
    return operation.part().isTrue("x-streamed");
  }

  /** By the tag, not by the statuses: those are what is tested. */
  static Stream<String> usingTheDatabase() {
    return where(
        operation ->
            !operation.part().get("tags").toString().contains("Problems")
                && !isStreamed(operation));
  }

  /**
   * Ids, because a parameterised test prints them and JUnit may load it in another class loader.
   */
  private static Stream<String> where(Predicate<Operation> condition) {
    return OpenApi.CONTRACT.operations().stream().filter(condition).map(Operation::id);
  }

  /**
   * Tells of all that fail, not of the first one only. Some at a time, since each takes as long as
   * the service hopes for the database.
   */
  private static void forAllUsingTheDatabase(Consumer<String> check) throws InterruptedException {
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      usingTheDatabase()
          .forEach(
              operation ->
                  clients.execute(
                      () -> {
                        try {
                          check.accept(operation);
                        } catch (Throwable failure) {
                          failures.add(failure);
                        }
                      }));
      clients.shutdown();
      assertThat(clients.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(failures).isEmpty();
  }

  private static Example example(String operation) {
    return Example.firstOf(OpenApi.CONTRACT.operation(operation));
  }

  private static Example nowhere(String operation) {
    return example(operation).nowhere();
  }

  private static Response expect(int status, Example example) {
    Response response = example.send();
    assertThat(response.statusCode())
        .as("%s: %s", example.operation(), response.asString())
        .isEqualTo(status);
    return response;
  }
}
