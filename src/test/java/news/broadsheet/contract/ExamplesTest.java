package news.broadsheet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.broadsheet.embedded.Eventually;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The examples of the contract as one story on an empty database, in the order of the file. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExamplesTest {
  private static final Links LINKS = new Links();

  /** Readers copy examples before they read anything else. */
  @Test
  @Order(1)
  void every_example_runs_as_it_is() {
    for (Operation operation : OpenApi.CONTRACT.operations()) {
      for (Example example : Example.of(operation)) {
        Example linked = example.withPath(LINKS.of(operation));
        refuseFirst(linked);
        Response response = linked.send();
        assertThat(response.statusCode())
            .as("%s with %s: %s", operation, linked, response.asString())
            .isBetween(200, 299);
        LINKS.follow(linked, response);
        repeat(linked);
      }
    }
  }

  /** A tombstone answers alike wherever it is met. */
  @Test
  @Order(2)
  void what_was_removed_is_gone_everywhere() {
    for (Operation operation : OpenApi.CONTRACT.operations()) {
      if (operation.response(410).pointer().endsWith("/Gone")) {
        expect(410, Example.firstOf(operation).withPath(LINKS.of(operation)));
      }
    }
  }

  /** A reader must see where an id comes from; an invented one is only ever 404. */
  @Test
  @Order(3)
  void every_id_in_a_path_comes_from_a_link() {
    List<String> withoutLink = new ArrayList<>();
    for (Operation operation : OpenApi.CONTRACT.operations()) {
      for (Part parameter : operation.parameters("path")) {
        boolean isId = parameter.schema().text("format").equals("uuid");
        if (isId && !LINKS.of(operation).containsKey(parameter.text("name"))) {
          withoutLink.add(operation.id() + " " + parameter.text("name"));
        }
      }
    }
    assertThat(withoutLink).isEmpty();
  }

  /** Before it succeeds: with an entity tag of long ago, and with a value that is not allowed. */
  private static void refuseFirst(Example example) {
    Operation operation = example.operation();
    if (operation.hasParameter("header", "If-Match")) {
      expect(412, example.withHeader("If-Match", "\"0.of-long-ago\""));
    }
    if (operation.documents(422) && operation.hasBody()) {
      expect(422, example.withBody(example.mediaType(), invalid(example)));
    }
  }

  /** Its first text is empty, or else its first list. */
  private static String invalid(Example example) {
    if (example.mediaType().startsWith("text/")) {
      return "neither headline nor address";
    }
    String emptyText = example.body().replaceFirst(":\"[^\"]*\"", ":\"\"");
    return emptyText.equals(example.body())
        ? example.body().replaceFirst(":\\[[^\\]]*]", ":[]")
        : emptyText;
  }

  private static void repeat(Example example) {
    Operation operation = example.operation();
    if (operation.documents(304)) {
      // Some resources change by themselves, for a while.
      Eventually.isTrue(
          operation + " is not modified",
          Duration.ofSeconds(10),
          () ->
              example.withHeader("If-None-Match", example.send().header("ETag")).send().statusCode()
                  == 304);
    }
    if (operation.documents(201) && operation.documents(200)) {
      expect(200, example);
    }
  }

  private static void expect(int status, Example example) {
    Response response = example.send();
    assertThat(response.statusCode())
        .as("%s with %s: %s", example.operation(), example, response.asString())
        .isEqualTo(status);
  }
}
