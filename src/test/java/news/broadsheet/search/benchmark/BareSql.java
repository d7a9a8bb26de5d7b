package news.broadsheet.search.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a careful developer would write first: every match ranked, no highlights, no total. Measured
 * by pgbench, where it is on the path: the PostgreSQL that comes with the service has none.
 *
 * @param url for JDBC, without a user
 */
record BareSql(String url, String user, String password) {
  private static final int SECONDS = 8;

  static boolean measurable() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
  }

  /** In milliseconds, sorted; each query as often as another, as many as fit into some seconds. */
  double[] times(List<String> queries) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("pgbench");
    try {
      URI server = URI.create(url.substring("jdbc:".length()));
      List<String> command = new ArrayList<>(List.of("pgbench", "--no-vacuum", "--log"));
      command.addAll(List.of("--time=" + SECONDS, "--log-prefix=" + folder.resolve("times")));
      command.addAll(List.of("--host=" + server.getHost(), "--port=" + server.getPort()));
      command.add("--username=" + user);
      for (String query : queries) {
        Path script = Files.createTempFile(folder, "query", ".sql");
        Files.writeString(script, script(query));
        command.add("--file=" + script);
      }
      command.add(server.getPath().substring(1));
      var builder = new ProcessBuilder(command);
      builder.environment().put("PGPASSWORD", password);
      builder.redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile());
      Process pgbench = builder.start();
      if (!pgbench.waitFor(10 * SECONDS, TimeUnit.SECONDS) || pgbench.exitValue() != 0) {
        pgbench.destroyForcibly();
        throw new IOException(Files.readString(folder.resolve("output")));
      }
      return logged(folder);
    } finally {
      delete(folder);
    }
  }

  private static String script(String query) {
    return """
        select a.id, a.title, ts_rank_cd(a.search, q.q, 1) as rank
        from article a, (select websearch_to_tsquery('broadsheet_english', '%s') as q) as q
        where a.search @@ q.q and a.removed_at is null
        order by rank desc, a.id limit 20;
        """
        .formatted(query.replace("'", "''"));
  }

  /** The third column of a line is what its transaction took, in microseconds. */
  private static double[] logged(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> logs =
          files.filter(file -> file.getFileName().toString().startsWith("times")).toList();
      List<String> lines = new ArrayList<>();
      for (Path log : logs) {
        lines.addAll(Files.readAllLines(log));
      }
      return lines.stream()
          .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[2]) / 1000)
          .sorted()
          .toArray();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
