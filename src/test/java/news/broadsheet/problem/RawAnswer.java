package news.broadsheet.problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;

/** What the service answers to bytes that HTTP clients refuse to send. */
public record RawAnswer(String text) {
  private static final int LIMIT_MILLIS = 15_000;

  public static RawAnswer to(String head) throws IOException {
    return to(head, "");
  }

  public static RawAnswer to(String head, String body) throws IOException {
    try (var socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(LIMIT_MILLIS);
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  String request = head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n" + body;
                  socket.getOutputStream().write(request.getBytes(ISO_8859_1));
                } catch (IOException e) {
                  // The service need not read to the end what it refuses.
                }
              });
      return new RawAnswer(read(socket));
    }
  }

  private static String read(Socket socket) throws IOException {
    var text = new StringBuilder();
    byte[] buffer = new byte[8192];
    try {
      for (int n = socket.getInputStream().read(buffer);
          n > 0;
          n = socket.getInputStream().read(buffer)) {
        text.append(new String(buffer, 0, n, ISO_8859_1));
      }
    } catch (SocketException e) {
      text.append("[reset]");
    }
    return text.toString();
  }

  public int status() {
    return text.startsWith("HTTP/1.") ? Integer.parseInt(text.substring(9, 12)) : 0;
  }

  public String contentType() {
    return text.lines()
        .filter(line -> line.regionMatches(true, 0, "content-type:", 0, 13))
        .map(line -> line.substring(13).strip())
        .findFirst()
        .orElse("");
  }
}
