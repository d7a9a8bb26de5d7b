package news.broadsheet.webhook.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import news.broadsheet.webhook.address.Target;
import news.broadsheet.webhook.address.TargetRefused;
import news.broadsheet.webhook.address.Targets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sends a delivery, once. With the client of Vert.x, which connects to the very address that was
 * checked while it speaks to the name; that of the JDK resolves the name once more, and by then it
 * may lead elsewhere (DNS rebinding). No redirect is followed, for the same reason.
 */
@Singleton
class Post {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Below the idle times of common servers: a connection that they close costs an attempt. */
  private static final Duration KEPT = Duration.ofSeconds(3);

  /** What a receiver answers beyond its status interests nobody, but ends the connection. */
  private static final long LONGEST_ANSWER = 64 * 1024;

  private static final int LONGEST_ERROR = 200;

  private final Targets targets;
  private final HttpClient client;
  private final Duration timeout;

  Post(
      Targets targets,
      Vertx vertx,
      @ConfigProperty(name = "broadsheet.webhooks.timeout", defaultValue = "15S")
          Duration timeout) {
    this.targets = targets;
    this.timeout = timeout;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) CONNECT.toMillis())
                .setKeepAliveTimeout((int) KEPT.toSeconds())
                .setMaxPoolSize(50)
                .setName("webhooks"));
  }

  /** How long sending takes at most. */
  Duration timeout() {
    return timeout;
  }

  Answer send(Delivery delivery, String body) throws InterruptedException {
    long begun = System.nanoTime();
    try {
      Target target = targets.find(delivery.url());
      // Looking up a name cannot be cut off; after a long look the lease might not last.
      if (System.nanoTime() - begun > CONNECT.toNanos()) {
        return Answer.none("its host was not found in time");
      }
      return send(target, delivery, body);
    } catch (TargetRefused e) {
      return Answer.none("its URL " + e.getMessage());
    } catch (UnknownHostException e) {
      return Answer.none("its host is not known");
    }
  }

  private Answer send(Target target, Delivery delivery, String body) throws InterruptedException {
    var sent = new AtomicReference<@Nullable HttpClientRequest>();
    var answered = new AtomicReference<@Nullable Answer>();
    Future<Void> end =
        client
            .request(options(target, delivery, body))
            .onSuccess(sent::set)
            .compose(request -> request.send(Buffer.buffer(body)))
            .compose(
                response -> {
                  answered.set(answer(response));
                  return end(response);
                });
    String error;
    try {
      end.toCompletionStage().toCompletableFuture().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      error = "no answer";
    } catch (TimeoutException e) {
      HttpClientRequest request = sent.get();
      if (request != null) {
        request.reset();
      }
      error = "no answer within " + timeout.toSeconds() + " s";
    } catch (ExecutionException e) {
      error = error(e.getCause());
    }
    // Once there is a status, what becomes of the rest of the answer makes no difference.
    Answer answer = answered.get();
    return answer == null ? Answer.none(error) : answer;
  }

  private RequestOptions options(Target target, Delivery delivery, String body) {
    Instant now = Instant.now();
    String id = delivery.id().toString();
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(
            SocketAddress.inetSocketAddress(target.port(), target.address().getHostAddress()))
        .setHost(target.host())
        .setPort(target.port())
        .setURI(target.uri())
        .setSsl(target.https())
        .setFollowRedirects(false)
        .setConnectTimeout(CONNECT.toMillis())
        .putHeader("content-type", "application/json")
        .putHeader("user-agent", "Broadsheet")
        .putHeader("webhook-id", id)
        .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
        .putHeader(
            "webhook-signature",
            delivery.secrets().stream()
                .map(secret -> secret.sign(id, now, body))
                .collect(Collectors.joining(" ")));
  }

  private static Answer answer(HttpClientResponse response) {
    int status = response.statusCode();
    Duration pause =
        RetryAfter.parse(status, response.getHeader("retry-after"), Instant.now()).orElse(null);
    return Answer.of(status, pause);
  }

  /** Read to its end, for the connection to be used again. */
  private static Future<Void> end(HttpClientResponse response) {
    var length = new AtomicLong();
    response.handler(
        piece -> {
          if (length.addAndGet(piece.length()) > LONGEST_ANSWER) {
            response.request().reset();
          }
        });
    return response.end();
  }

  private static String error(@Nullable Throwable failure) {
    String text = failure == null ? "failed" : String.valueOf(failure.getMessage());
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.substring(0, Math.min(line.length(), LONGEST_ERROR));
  }

  @PreDestroy
  void close() {
    client.close();
  }
}
