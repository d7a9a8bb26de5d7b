package news.broadsheet.limits;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;

/** Fails with a 413 where more comes than may. */
final class LimitedStream extends FilterInputStream {
  private final long limit;
  private long read;

  LimitedStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  ProblemException tooLarge() {
    String why = "must not be longer than " + limit + " bytes";
    return new ProblemException(
        ProblemType.TOO_LARGE, "The body " + why + ".", List.of(Violation.inBody("", why)));
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  private void count(int more) {
    read += more;
    if (read > limit) {
      throw tooLarge();
    }
  }
}
