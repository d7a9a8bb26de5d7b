package news.broadsheet.contract;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import news.broadsheet.problem.RawAnswer;

/**
 * A request that may be wrong.
 *
 * @param bad whether it must be refused
 */
record Attempt(String name, boolean bad, Callable<Reply> sending) {
  private static final String PROBLEM = "application/problem+json";

  /** What came back. */
  record Reply(int status, String type, long millis, String text) {
    static Reply of(Response response) {
      return new Reply(
          response.statusCode(),
          Exchange.bare(response.contentType()),
          response.time(),
          response.asString());
    }

    boolean refused() {
      return status >= 400;
    }

    boolean isProblem() {
      return type.equals(PROBLEM);
    }
  }

  /** As a client sends it; the exchange is held to the contract. */
  static Attempt of(String name, boolean bad, Example example) {
    return new Attempt(example.operation() + ": " + name, bad, () -> Reply.of(example.send()));
  }

  /** With a target that is already percent-encoded. */
  static Attempt at(String name, boolean bad, Example example, String target) {
    return new Attempt(
        example.operation() + ": " + name,
        bad,
        () -> {
          var request =
              given()
                  .urlEncodingEnabled(false)
                  .headers(example.headers())
                  .redirects()
                  .follow(false);
          if (!example.mediaType().isEmpty()) {
            request.contentType(example.mediaType()).body(example.body());
          }
          return Reply.of(request.request(example.operation().method(), target));
        });
  }

  /** With a target that clients refuse to send. */
  static Attempt byHand(String name, boolean bad, Example example, String target) {
    return new Attempt(
        example.operation() + ": " + name,
        bad,
        () -> {
          String body = new String(example.body().getBytes(UTF_8), ISO_8859_1);
          String headers =
              example.headers().entrySet().stream()
                  .map(header -> "\r\n" + header.getKey() + ": " + header.getValue())
                  .collect(Collectors.joining());
          String content =
              example.mediaType().isEmpty()
                  ? ""
                  : "\r\nContent-Type: %s\r\nContent-Length: %d"
                      .formatted(example.mediaType(), body.length());
          long begin = System.nanoTime();
          RawAnswer answer =
              RawAnswer.to(
                  example.operation().method() + " " + target + " HTTP/1.1" + headers + content,
                  body);
          return new Reply(
              answer.status(),
              Exchange.bare(answer.contentType()),
              TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin),
              answer.text());
        });
  }
}
