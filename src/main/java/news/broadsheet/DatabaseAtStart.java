package news.broadsheet;

import java.nio.file.Path;
import java.util.Optional;
import news.broadsheet.embedded.EmbeddedPostgres;
import org.eclipse.microprofile.config.Config;

/**
 * Which database the service uses: the one that is configured, or else the embedded one. The
 * settings that follow from the choice become system properties; what a person has set stays.
 */
record DatabaseAtStart(Config config) {
  static final String URL = "quarkus.datasource.jdbc.url";
  private static final String USER = "quarkus.datasource.username";
  private static final String PASSWORD = "quarkus.datasource.password";

  /** MicroProfile Config: property files rank 100, environment variables 300; defaults below. */
  private static final int SET_SOMEWHERE = 100;

  /** The database to stop at the end; empty when another one is configured. */
  Optional<EmbeddedPostgres> start() {
    Optional<String> url = config.getOptionalValue(URL, String.class);
    if (url.isPresent()) {
      new OwnDatabase(url.get(), value(USER), value(PASSWORD)).check();
      return Optional.empty();
    }
    if (!EmbeddedPostgres.available()) {
      throw new StartRefused(
          "This build of Broadsheet brings no PostgreSQL for this machine: set"
              + " QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and"
              + " QUARKUS_DATASOURCE_PASSWORD to one of your own.");
    }
    return Optional.of(startEmbedded());
  }

  private EmbeddedPostgres startEmbedded() {
    Path home =
        config
            .getOptionalValue("broadsheet.home", String.class)
            .map(Path::of)
            .orElseGet(() -> new HomeDirectory(System.getenv(), System.getProperties()).byDefault())
            .toAbsolutePath();
    EmbeddedPostgres postgres = EmbeddedPostgres.start(home.resolve("postgres"));
    System.setProperty(URL, postgres.jdbcUrl());
    System.setProperty(USER, postgres.user());
    System.setProperty(PASSWORD, postgres.password());
    System.setProperty(Service.DATA, home.toString());
    // One person on one machine: nothing to serve to the network, and nobody to parse the log.
    unlessSet("quarkus.http.host", "127.0.0.1");
    unlessSet("quarkus.log.console.json.enabled", "false");
    return postgres;
  }

  private void unlessSet(String property, String value) {
    if (!isSet(config, property)) {
      System.setProperty(property, value);
    }
  }

  /** By a person, not by default. */
  static boolean isSet(Config config, String property) {
    return config.getConfigValue(property).getSourceOrdinal() >= SET_SOMEWHERE;
  }

  private String value(String property) {
    return config.getOptionalValue(property, String.class).orElse("");
  }
}
