package news.broadsheet.ingest.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;

/** A batch whose sender hears verdicts before it goes on, which HTTP clients do not offer. */
public final class Dialogue implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 40_000;

  private final Socket socket;
  private final BufferedReader answer;

  public Dialogue(int port) throws IOException {
    socket = new Socket("localhost", port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    answer =
        new BufferedReader(
            new InputStreamReader(
                new ChunkedBody(new BufferedInputStream(socket.getInputStream())), UTF_8));
    write(
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
            .formatted(Batches.PATH, Batches.NDJSON));
  }

  public void say(String line) throws IOException {
    int bytes = line.getBytes(UTF_8).length;
    write(Integer.toHexString(bytes) + "\r\n" + line + "\r\n");
  }

  public void end() throws IOException {
    write("0\r\n\r\n");
  }

  /** The next line of the answer. */
  public String hear() throws IOException {
    String line = answer.readLine();
    if (line == null) {
      throw new EOFException("the answer is at its end");
    }
    return line;
  }

  private void write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    socket.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
