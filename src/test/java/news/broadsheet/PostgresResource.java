package news.broadsheet;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.embedded.EmbeddedPostgres;
import news.broadsheet.embedded.Login;
import org.jspecify.annotations.Nullable;

/**
 * The database of the tests: the embedded PostgreSQL in {@code target/test-postgres}, as durable as
 * in service, or the one that TEST_JDBC_URL, TEST_JDBC_USERNAME and TEST_JDBC_PASSWORD name. Its
 * schema {@code public} is emptied first, so that every run begins with the first migration.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
  private @Nullable EmbeddedPostgres postgres;

  @Override
  public Map<String, String> start() {
    Login login = ofEnvironment().orElseGet(this::ofEmbedded);
    empty(login);
    return Map.of(
        "quarkus.datasource.jdbc.url", login.jdbcUrl(),
        "quarkus.datasource.username", login.user(),
        "quarkus.datasource.password", login.password());
  }

  @Override
  public void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }

  private Login ofEmbedded() {
    postgres = EmbeddedPostgres.start(Path.of("target", "test-postgres"));
    return new Login(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }

  private static Optional<Login> ofEnvironment() {
    Map<String, String> env = System.getenv();
    return Optional.ofNullable(env.get("TEST_JDBC_URL"))
        .map(
            url ->
                new Login(
                    url,
                    env.getOrDefault("TEST_JDBC_USERNAME", "broadsheet"),
                    env.getOrDefault("TEST_JDBC_PASSWORD", "")));
  }

  private static void empty(Login login) {
    try (Connection connection = login.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS public CASCADE");
      statement.execute("CREATE SCHEMA public");
    } catch (SQLException e) {
      throw new IllegalStateException("The test database " + login.jdbcUrl() + " is not usable", e);
    }
  }
}
