package news.broadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import news.broadsheet.embedded.Eventually;

/** The packaged application as a process of its own, and what a person can do to it. */
final class PackagedService implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Version 1.1, whose headers tell when the service closes a connection. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Process process;
  private final int port;
  private final Path log;

  private PackagedService(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /** Does not wait until it answers. Settings of whoever runs the tests do not reach it. */
  static PackagedService start(int port, Map<String, String> settings) throws IOException {
    Path log = Files.createTempFile(Path.of("target"), "packaged-service-", ".log");
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            "target/quarkus-app/quarkus-run.jar");
    builder.environment().keySet().removeIf(name -> name.matches("(QUARKUS|BROADSHEET|OTEL)_.*"));
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new PackagedService(builder.start(), port, log);
  }

  static PackagedService startOn(Path home) throws IOException {
    return start(freePort(), Map.of("BROADSHEET_HOME", home.toString())).untilReady();
  }

  /** With no more memory for objects than so many megabytes. */
  static PackagedService startOn(Path home, int heap) throws IOException {
    return start(
            freePort(),
            Map.of("BROADSHEET_HOME", home.toString(), "JAVA_TOOL_OPTIONS", "-Xmx" + heap + "m"))
        .untilReady();
  }

  PackagedService untilReady() {
    Eventually.isTrue(
        "the service is ready; it said: " + log(),
        LIMIT,
        () -> !process.isAlive() || get("/q/health/ready").statusCode() == 200);
    if (!process.isAlive()) {
      throw new AssertionError("the service ended with " + process.exitValue() + ": " + log());
    }
    return this;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(request("127.0.0.1", path), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path, String key) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).timeout(LIMIT).header("Authorization", "Bearer " + key).build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  /** By an address of this machine that is not the one a service for one person listens on. */
  HttpResponse<String> getFromElsewhere(String path) throws IOException, InterruptedException {
    return HTTP.send(request("127.0.0.2", path), BodyHandlers.ofString());
  }

  /** Does not wait for the answer. */
  CompletableFuture<HttpResponse<String>> begin(String path) {
    return HTTP.sendAsync(request("127.0.0.1", path), BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> post(String article) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/articles"))
            .timeout(LIMIT)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(article))
            .build();
    return HTTP.sendAsync(request, BodyHandlers.ofString());
  }

  private HttpRequest request(String host, String path) {
    URI uri = URI.create("http://" + host + ":" + port + path);
    return HttpRequest.newBuilder(uri).timeout(LIMIT).build();
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** As Ctrl-C and a container engine do; returns at once. */
  PackagedService terminate() {
    process.destroy();
    return this;
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the service does not end; it said: " + log());
    }
    return process.exitValue();
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
