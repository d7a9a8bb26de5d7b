package news.broadsheet.ingest.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;
import org.jspecify.annotations.Nullable;

/** How a body is compressed (RFC 9110, 8.4). */
enum ContentCoding {
  IDENTITY,
  GZIP;

  private static final int BUFFER = 64 * 1024;

  /**
   * @throws ProblemException 415 for a coding that is not read here
   */
  static ContentCoding of(@Nullable String header) {
    return switch (header == null ? "" : header.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> IDENTITY;
      case "gzip", "x-gzip" -> GZIP;
      default ->
          throw refused(ProblemType.UNSUPPORTED_MEDIA_TYPE, "must be gzip, identity or absent");
    };
  }

  /**
   * @throws ProblemException 400 where the body is not what it says to be
   */
  InputStream decoded(InputStream body) {
    try {
      return this == GZIP ? new GZIPInputStream(body, BUFFER) : body;
    } catch (IOException e) {
      throw refused(ProblemType.MALFORMED, "must say how the body is compressed");
    }
  }

  private static ProblemException refused(ProblemType type, String why) {
    return new ProblemException(
        type,
        "Content-Encoding " + why + ".",
        List.of(Violation.inHeader("Content-Encoding", why)));
  }
}
