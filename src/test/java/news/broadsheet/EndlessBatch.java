package news.broadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that posts new articles by the line until the service hangs up or it has had enough. */
final class EndlessBatch {
  private static final int ENOUGH = 600;
  private static final String HEAD =
      """
      POST /api/v1/articles/batch HTTP/1.1\r
      Host: localhost\r
      Connection: close\r
      Content-Type: application/x-ndjson\r
      Transfer-Encoding: chunked\r
      \r
      """;
  private static final Pattern CREATED =
      Pattern.compile("\"outcome\":\"created\",\"id\":\"([0-9a-f-]{36})\"");

  private final AtomicInteger sent;
  private final Set<String> acknowledged;

  /**
   * @param sent counts articles, and gives each its number
   * @param acknowledged takes the ids of those that were said to be created
   */
  EndlessBatch(AtomicInteger sent, Set<String> acknowledged) {
    this.sent = sent;
    this.acknowledged = acknowledged;
  }

  void sendTo(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      Thread sender = Thread.ofVirtual().start(() -> send(socket));
      hear(socket);
      sender.interrupt();
    } catch (IOException e) {
      // Killed, as intended.
    }
  }

  private void send(Socket socket) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(HEAD.getBytes(UTF_8));
      for (int i = 0; i < ENOUGH; i++) {
        String line = article(sent.incrementAndGet());
        out.write((Integer.toHexString(line.length()) + "\r\n" + line + "\r\n").getBytes(UTF_8));
      }
      out.write("0\r\n\r\n".getBytes(UTF_8));
    } catch (IOException e) {
      // Killed, as intended.
    }
  }

  private static String article(int number) {
    return "{\"url\":\"https://killed.example/%1$d\",\"title\":\"Article %1$d\",\"body\":\"Text of %1$d.\"}\n"
        .formatted(number);
  }

  private void hear(Socket socket) throws IOException {
    var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Matcher created = CREATED.matcher(line);
      while (created.find()) {
        acknowledged.add(created.group(1));
      }
      if (line.contains("\"summary\":true")) {
        return;
      }
    }
  }
}
