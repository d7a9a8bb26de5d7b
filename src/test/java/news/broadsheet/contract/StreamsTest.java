package news.broadsheet.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import news.broadsheet.embedded.Eventually;
import org.junit.jupiter.api.Test;

/** Requests that take as long as they take. */
@QuarkusTest
@TestProfile(ClosedDoors.class)
class StreamsTest {
  private static final Duration SOON = Duration.ofSeconds(15);

  /** Each holds a thread; all threads held, nothing else would be answered. */
  @Test
  void so_many_uploads_are_taken_at_once_and_the_next_when_one_has_ended() throws Exception {
    try (var first = upload();
        var second = upload()) {
      assertThat(first.isConnected() && second.isConnected()).isTrue();
      Eventually.isTrue("the next is refused", SOON, () -> batch() == 503);
    }
    Eventually.isTrue("their places are free", SOON, () -> batch() == 200);
  }

  @Test
  void so_many_followers_are_taken_at_once_and_the_next_when_one_has_left() throws Exception {
    try (var first = follower(Who.READER.key().header());
        var second = follower(Who.READER.key().header())) {
      assertThat(first.isConnected() && second.isConnected()).isTrue();
      assertThat(follow()).isEqualTo(503);
    }
    Eventually.isTrue("their places are free", SOON, () -> follow() == 200);
  }

  /** A stream may last for days; a leaked key must not read on for days. */
  @Test
  void a_stream_ends_when_its_key_is_revoked() throws Exception {
    Who.Key key = Who.READER.key();
    try (var stream = follower(key.header())) {
      key.revoke();
      stream.setSoTimeout(Math.toIntExact(SOON.toMillis()));
      assertThat(stream.getInputStream().readAllBytes()).isNotNull();
    }
  }

  private static int batch() {
    return ask("ingestBatch")
        .withHeader("Authorization", Who.FIRST_ADMINISTRATOR.header())
        .send()
        .statusCode();
  }

  /** For a second only. */
  private static int follow() {
    return ask("listChanges")
        .withQuery("wait", "1")
        .withQuery("after", "now")
        .withHeader("Authorization", Who.FIRST_ADMINISTRATOR.header())
        .send()
        .statusCode();
  }

  private static Example ask(String operation) {
    return Example.firstOf(OpenApi.CONTRACT.operation(operation));
  }

  /** One that has not been sent to its end. */
  private static Socket upload() throws IOException {
    return begun(
        "POST /api/v1/articles/batch",
        Who.FIRST_ADMINISTRATOR.header(),
        "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
  }

  /** One that has heard the first word. */
  private static Socket follower(String authorization) throws IOException {
    Socket socket =
        begun("GET /api/v1/changes?after=now", authorization, "Accept: text/event-stream\r\n\r\n");
    InputStream in = socket.getInputStream();
    var heard = new StringBuilder();
    while (heard.indexOf("following") < 0) {
      int next = in.read();
      assertThat(next).as("after %s", heard).isNotNegative();
      heard.append((char) next);
    }
    return socket;
  }

  private static Socket begun(String target, String authorization, String rest) throws IOException {
    var socket = new Socket("localhost", RestAssured.port);
    String head =
        target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + authorization + "\r\n";
    socket.getOutputStream().write((head + rest).getBytes(UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }
}
