package news.broadsheet.ingest.document.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures reading beside the bare parse of the same pages, on one core, in turns in one run. */
@Tag("samples")
class PageSpeedTest {

  private static final Path PAGES =
      Path.of(
              System.getProperty(
                  "broadsheet.samples",
                  Optional.ofNullable(System.getenv("BROADSHEET_SAMPLES"))
                      .orElse("../shared/samples")))
          .resolve("extraction");

  /** Rounds until the compiler has seen all of it, and those that count. */
  private static final int WARM_UP = 4;

  private static final int ROUNDS = 6;

  /** As much as is promised, and what a busy machine may add to a measurement. */
  private static final double MOST = 6 * 1.25;

  @ParameterizedTest
  @ValueSource(strings = {"scrapinghub", "fundus"})
  void reading_costs_a_few_times_the_parse(String set) throws IOException {
    Path folder = PAGES.resolve(set);
    assumeTrue(Files.isDirectory(folder), "no samples at " + folder + "; set BROADSHEET_SAMPLES");
    List<byte[]> pages = pages(folder);
    long size = pages.stream().mapToLong(page -> page.length).sum();
    long parse = 0;
    long read = 0;
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      long parsed = nanoseconds(pages, PageSpeedTest::parsed);
      long done = nanoseconds(pages, page -> PageReader.read(page, null, "https://a.example/b"));
      parse += round < WARM_UP ? 0 : parsed;
      read += round < WARM_UP ? 0 : done;
    }
    double seconds = read / 1e9 / ROUNDS;
    System.out.printf(
        "page speed %s: %d pages, %.0f pages/s, %.1f MB/s, %.2f times the parse%n",
        set, pages.size(), pages.size() / seconds, size / 1e6 / seconds, (double) read / parse);
    assertThat((double) read / parse).isLessThan(MOST);
  }

  private static void parsed(byte[] page) {
    try {
      Jsoup.parse(new ByteArrayInputStream(page), null, "https://a.example/b");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long nanoseconds(List<byte[]> pages, Consumer<byte[]> work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    pages.forEach(work);
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }

  private static List<byte[]> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".html.gz"))
          .sorted()
          .map(PageSpeedTest::unpacked)
          .toList();
    }
  }

  private static byte[] unpacked(Path file) {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
