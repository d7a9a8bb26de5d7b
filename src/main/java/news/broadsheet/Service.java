package news.broadsheet;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What runs once everything listens: it tells a person at a terminal where, and waits. */
public final class Service implements QuarkusApplication {
  /** Set while the embedded database serves: the directory that a person may want to back up. */
  static final String DATA = "broadsheet.data";

  @Override
  public int run(String... arguments) {
    if (arguments.length > 0) {
      System.err.println(
          "Broadsheet takes no arguments and ignores these: its settings are environment"
              + " variables, such as QUARKUS_HTTP_PORT.");
    }
    Config config = ConfigProvider.getConfig();
    config.getOptionalValue(DATA, String.class).ifPresent(data -> greet(data, config));
    Quarkus.waitForExit();
    return 0;
  }

  private static void greet(String data, Config config) {
    String root =
        "http://%s:%s"
            .formatted(
                config.getValue("quarkus.http.host", String.class),
                config.getValue("quarkus.http.port", String.class));
    System.out.printf(
        """
        Broadsheet keeps its data in %s
        API         %s/api/v1
        Swagger UI  %s/q/swagger-ui
        """,
        data, root, root);
  }
}
