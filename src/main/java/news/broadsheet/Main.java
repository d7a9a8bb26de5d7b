package news.broadsheet;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import news.broadsheet.embedded.EmbeddedPostgres;
import news.broadsheet.embedded.PostgresNotStarted;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Starts the program: first its database, then Quarkus. In this order, because Quarkus reads the
 * address of the database only once; and here rather than in a configuration source, which would
 * also start a database while the program is being packaged.
 */
@QuarkusMain
public final class Main {
  private static volatile boolean stopping;

  private Main() {}

  public static void main(String... args) {
    // The build runs the program once with this property, only to list the classes that it loads.
    if (System.getProperty("quarkus.appcds.generate") == null) {
      startDatabase();
    }
    Quarkus.run(Service.class, Main::end, args);
  }

  private static void startDatabase() {
    var database = new CompletableFuture<Optional<EmbeddedPostgres>>();
    stopLast(database);
    try {
      Config config = ConfigProvider.getConfig();
      new AccessAtStart(config).decide();
      database.complete(new DatabaseAtStart(config).start());
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

  /**
   * Hooks run at the same time as that of Quarkus, whose requests still need the database. Set up
   * before the database starts, so that an interrupt in between leaves no server behind.
   */
  private static void stopLast(CompletableFuture<Optional<EmbeddedPostgres>> database) {
    Runnable stop =
        () -> {
          stopping = true;
          Optional<EmbeddedPostgres> started = database.join();
          Application quarkus = Application.currentApplication();
          if (quarkus != null) {
            quarkus.awaitShutdown();
          }
          started.ifPresent(EmbeddedPostgres::close);
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop-embedded-postgres"));
  }

  private static void end(int exitCode, @Nullable Throwable failure) {
    // A start that was interrupted fails too, and that is no news to the person who did it.
    if (failure != null && !stopping) {
      new StartFailure(failure).printTo(System.err);
    }
    System.exit(exitCode);
  }
}
