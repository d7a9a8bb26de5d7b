package news.broadsheet.ingest.batch;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import news.broadsheet.ingest.Ingest;
import news.broadsheet.ingest.Prepared;
import news.broadsheet.ingest.Submission;
import news.broadsheet.ingest.Verdict;
import news.broadsheet.problem.Problem;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * One batch: reads lines, stores them some at a time, and writes their verdicts in order while the
 * input is still arriving. While some are stored the next ones are read and prepared; no more than
 * these two are held.
 */
final class BatchRun {
  /** What is stored together. More makes others wait longer and is hardly faster. */
  private static final int MOST_LINES = 100;

  private static final int MOST_BYTES = 2 * 1024 * 1024;

  /** How long a database that went away may take to come back before lines are given up. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofMillis(250);

  private final BatchInput input;
  private final LineArticle articles;
  private final Ingest ingest;
  private final boolean dryRun;
  private final ObjectWriter json;
  private final Executor executor;
  private final Summary summary = new Summary();
  private CompletableFuture<List<LineResult>> stored = CompletableFuture.completedFuture(List.of());

  BatchRun(BatchInput input, BatchTools tools, boolean dryRun) {
    this.input = input;
    this.articles = tools.articles();
    this.ingest = tools.ingest();
    this.json = tools.json();
    this.executor = tools.executor();
    this.dryRun = dryRun;
  }

  /** Lines that are stored together. */
  private record Chunk(
      List<Line> lines,
      List<@Nullable ProblemException> unreadable,
      List<Submission> submissions,
      Supplier<List<Verdict>> store) {}

  void writeTo(OutputStream out) throws IOException {
    @Nullable Problem problem = null;
    try {
      for (List<Line> read = read(out); !read.isEmpty(); read = read(out)) {
        Chunk chunk = prepared(read);
        writeStored(out);
        stored = CompletableFuture.supplyAsync(() -> store(chunk), executor);
      }
    } catch (ZipException | EOFException e) {
      problem =
          Problem.of(new ProblemException(ProblemType.MALFORMED, "The gzip data is broken."))
              .at(BatchResource.PATH);
    }
    writeStored(out);
    writeLine(summary.view(problem), out);
    out.flush();
  }

  /** Whatever is there, so that a client that waits for verdicts before it sends more gets them. */
  private List<Line> read(OutputStream out) throws IOException {
    var read = new ArrayList<Line>();
    int bytes = 0;
    while (read.size() < MOST_LINES && bytes < MOST_BYTES) {
      if (input.isWaiting()) {
        writeStored(out);
        if (!read.isEmpty() && input.isWaiting()) {
          break;
        }
      }
      var line = input.next();
      if (line.isEmpty()) {
        break;
      }
      read.add(line.get());
      bytes += line.get().bytes().length;
    }
    return read;
  }

  private Chunk prepared(List<Line> read) {
    var unreadable = new ArrayList<@Nullable ProblemException>();
    var submissions = new ArrayList<Submission>();
    for (Line line : read) {
      try {
        submissions.add(articles.read(line));
        unreadable.add(null);
      } catch (ProblemException e) {
        unreadable.add(e);
      }
    }
    if (dryRun) {
      return new Chunk(read, unreadable, submissions, () -> ingest.rehearse(submissions));
    }
    Prepared posts = ingest.prepare(submissions);
    return new Chunk(read, unreadable, submissions, () -> ingest.store(posts));
  }

  private List<LineResult> store(Chunk chunk) {
    var verdicts = patiently(chunk).iterator();
    var results = new ArrayList<LineResult>();
    for (int i = 0; i < chunk.lines().size(); i++) {
      ProblemException unreadable = chunk.unreadable().get(i);
      Verdict verdict = unreadable == null ? verdicts.next() : Verdict.rejected(unreadable);
      results.add(LineResult.of(chunk.lines().get(i).number(), verdict));
    }
    return results;
  }

  /** What failed for the moment is tried again, from its start; the rest has its verdict. */
  private List<Verdict> patiently(Chunk chunk) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    var verdicts = new ArrayList<>(chunk.store().get());
    List<Integer> passing = passing(verdicts);
    while (!passing.isEmpty() && System.nanoTime() < giveUp) {
      pause();
      List<Verdict> again = again(passing.stream().map(chunk.submissions()::get).toList());
      for (int i = 0; i < again.size(); i++) {
        verdicts.set(passing.get(i), again.get(i));
      }
      passing = passing(verdicts);
    }
    return verdicts;
  }

  private static List<Integer> passing(List<Verdict> verdicts) {
    return IntStream.range(0, verdicts.size())
        .filter(i -> verdicts.get(i).isPassing())
        .boxed()
        .toList();
  }

  private List<Verdict> again(List<Submission> submissions) {
    return dryRun ? ingest.rehearse(submissions) : ingest.store(ingest.prepare(submissions));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeStored(OutputStream out) throws IOException {
    List<LineResult> results = await(stored);
    stored = CompletableFuture.completedFuture(List.of());
    for (LineResult result : results) {
      summary.count(result);
      writeLine(result, out);
    }
    if (!results.isEmpty()) {
      out.flush();
    }
  }

  private void writeLine(Object line, OutputStream out) throws IOException {
    out.write(json.writeValueAsBytes(line));
    out.write('\n');
  }

  private static List<LineResult> await(CompletableFuture<List<LineResult>> stored)
      throws IOException {
    try {
      return stored.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
