package news.broadsheet.ingest.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;

/** A batch whose sender hears verdicts before it goes on, which HTTP clients do not offer. */
final class Dialogue implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final BufferedReader answer;

  Dialogue(int port) throws IOException {
    socket = new Socket("localhost", port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    write(
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
            .formatted(Batches.PATH, Batches.NDJSON));
  }

  void say(String line) throws IOException {
    int bytes = line.getBytes(UTF_8).length;
    write(Integer.toHexString(bytes) + "\r\n" + line + "\r\n");
  }

  void end() throws IOException {
    write("0\r\n\r\n");
  }

  /** The next line of JSON, past headers and sizes of chunks. */
  String hear() throws IOException {
    for (String line = answer.readLine(); line != null; line = answer.readLine()) {
      if (line.startsWith("{")) {
        return line;
      }
    }
    throw new EOFException("the service hung up");
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
