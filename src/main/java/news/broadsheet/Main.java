package news.broadsheet;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import news.broadsheet.embedded.EmbeddedPostgres;
import news.broadsheet.embedded.PostgresNotStarted;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Starts the program: first its database, then Quarkus. In this order, because Quarkus reads the
 * address of the database only once; and here rather than in a configuration source, which would
 * also start a database while the program is being packaged.
 */
@QuarkusMain
public final class Main {
  private Main() {}

  public static void main(String... args) {
    // The build runs the program once with this property, only to list the classes that it loads.
    if (System.getProperty("quarkus.appcds.generate") == null) {
      startDatabase();
    }
    Quarkus.run(Service.class, Main::end, args);
  }

  private static void startDatabase() {
    try {
      new DatabaseAtStart(ConfigProvider.getConfig()).start().ifPresent(Main::stopLast);
    } catch (StartRefused | PostgresNotStarted e) {
      System.err.println(e.getMessage());
      halt();
    } catch (RuntimeException e) {
      e.printStackTrace();
      halt();
    }
  }

  /** Not exit: that would flush a log manager that nobody has configured yet, at its finest. */
  private static void halt() {
    System.err.flush();
    Runtime.getRuntime().halt(1);
  }

  /** Hooks run at the same time as those of Quarkus, whose requests still need the database. */
  private static void stopLast(EmbeddedPostgres postgres) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  Application quarkus = Application.currentApplication();
                  if (quarkus != null) {
                    quarkus.awaitShutdown();
                  }
                  postgres.close();
                },
                "stop-embedded-postgres"));
  }

  private static void end(int exitCode, @Nullable Throwable failure) {
    if (failure != null) {
      new StartFailure(failure).printTo(System.err);
    }
    System.exit(exitCode);
  }
}
