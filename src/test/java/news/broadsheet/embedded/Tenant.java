package news.broadsheet.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another application that uses a home: a second Java process, until it is told to leave. */
final class Tenant implements AutoCloseable {
  private final Process process;
  private final boolean attached;

  private Tenant(Process process, boolean attached) {
    this.process = process;
    this.attached = attached;
  }

  /** The second process: starts, says whether it attached, and leaves when its input ends. */
  public static void main(String... home) throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(home[0]))) {
      System.out.println(postgres.attached());
      while (System.in.read() >= 0) {}
    }
  }

  static Tenant in(Path home) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Tenant.class.getName(),
                home.toString())
            .redirectError(Redirect.INHERIT)
            .start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    return new Tenant(process, Boolean.parseBoolean(said.readLine()));
  }

  boolean attached() {
    return attached;
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}
