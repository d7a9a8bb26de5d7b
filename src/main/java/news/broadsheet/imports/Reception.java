package news.broadsheet.imports;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;
import news.broadsheet.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Takes a document in, piece by piece, each in a transaction of its own: one for all of a gigabyte
 * would hold back everybody who follows the changes.
 */
@Singleton
class Reception {
  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  /** Below this no line is that slow, but a client that means to hold a thread. */
  private static final long SLOWEST_PER_SECOND = 4096;

  private static final long LINGER = 64L << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Sql sql;
  private final long limit;

  Reception(
      Sql sql,
      @ConfigProperty(name = "broadsheet.imports.max-body", defaultValue = "2G") MemorySize limit) {
    this.sql = sql;
    this.limit = limit.asLongValue();
  }

  /**
   * When this returns, all of the document is committed and will be read. What breaks off leaves
   * nothing behind, at once or, after a kill, when somebody tidies up.
   *
   * @throws ProblemException 400 for an empty body, 413 for one over the limit, 503 for one that
   *     comes too slowly
   * @throws IOException when the client goes away
   */
  UUID take(String mediaType, @Nullable String url, InputStream body) throws IOException {
    UUID id = IDS.generate();
    sql.update(
        "insert into import (id, media_type, url, state, created_at, updated_at) values (?, ?, ?, 'receiving', now(), now())",
        id,
        mediaType,
        url);
    boolean taken = false;
    try {
      store(id, body);
      sql.update("update import set state = 'queued', updated_at = now() where id = ?", id);
      taken = true;
      return id;
    } finally {
      if (!taken) {
        sql.update("delete from import where id = ?", id);
      }
    }
  }

  private void store(UUID id, InputStream body) throws IOException {
    long start = System.nanoTime();
    byte[] chunk = new byte[ChunkStream.CHUNK];
    long size = 0;
    int filled = 0;
    int number = 0;
    for (int read = body.read(chunk);
        read >= 0;
        read = body.read(chunk, filled, chunk.length - filled)) {
      filled += read;
      size += read;
      check(size, Duration.ofNanos(System.nanoTime() - start));
      if (size > limit) {
        drain(body, chunk);
        throw refused(ProblemType.TOO_LARGE, "must not be longer than " + limit + " bytes");
      }
      if (filled == chunk.length) {
        storeChunk(id, number++, chunk);
        filled = 0;
      }
    }
    if (filled > 0) {
      storeChunk(id, number, Arrays.copyOf(chunk, filled));
    }
    if (size == 0) {
      throw refused(ProblemType.MALFORMED, "must not be empty");
    }
  }

  private static void check(long size, Duration elapsed) {
    boolean slow = size / SLOWEST_PER_SECOND < elapsed.minus(PATIENCE).toSeconds();
    if (slow) {
      throw new ProblemException(ProblemType.UNAVAILABLE, "The body comes too slowly.");
    }
  }

  /** Clients read an answer only when they have sent their body; some of it is taken for them. */
  private static void drain(InputStream body, byte[] buffer) throws IOException {
    long left = LINGER;
    while (left > 0) {
      int read = body.read(buffer);
      left = read < 0 ? 0 : left - read;
    }
  }

  private void storeChunk(UUID id, int number, byte[] content) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              sql.update(
                  "insert into import_chunk (import_id, number, content) values (?, ?, ?)",
                  id,
                  number,
                  content);
              sql.update(
                  "update import set size = size + ?, updated_at = now() where id = ?",
                  content.length,
                  id);
            });
  }

  private static ProblemException refused(ProblemType type, String why) {
    return new ProblemException(type, "The body " + why + ".", List.of(Violation.inBody("", why)));
  }
}
