package news.broadsheet.representation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser without a window, for as long as it is open. */
final class Chromium implements AutoCloseable {
  private final Process process;

  private Chromium(Process process) {
    this.process = process;
  }

  /** By {@code BROADSHEET_CHROMIUM}, or on the path. */
  static Optional<Path> installed() {
    String named = System.getenv("BROADSHEET_CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Stream.of(System.getenv("PATH").split(System.getProperty("path.separator")))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * @param profile an empty folder
   */
  static Chromium at(URI page, Path browser, Path profile) throws IOException {
    var command =
        new ProcessBuilder(
            browser.toString(),
            "--headless=new",
            // What it shows comes from this machine; as root it starts in no other way.
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-extensions",
            "--disable-background-networking",
            "--disable-popup-blocking",
            "--no-first-run",
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
            "--user-data-dir=" + profile,
            page.toString());
    command.redirectErrorStream(true).redirectOutput(profile.resolve("browser.log").toFile());
    return new Chromium(command.start());
  }

  boolean isOpen() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
