package news.broadsheet;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.ingest.batch.Dialogue;

/** A client that posts new articles by the line until the service hangs up or it has had enough. */
final class EndlessBatch {
  private static final int ENOUGH = 600;
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
    try (var dialogue = new Dialogue(port)) {
      Thread sender = Thread.ofVirtual().start(() -> send(dialogue));
      hear(dialogue);
      sender.interrupt();
    } catch (IOException e) {
      // Killed, as intended.
    }
  }

  private void send(Dialogue dialogue) {
    try {
      for (int i = 0; i < ENOUGH; i++) {
        dialogue.say(article(sent.incrementAndGet()));
      }
      dialogue.end();
    } catch (IOException e) {
      // Killed, as intended.
    }
  }

  private static String article(int number) {
    return "{\"url\":\"https://killed.example/%1$d\",\"title\":\"Article %1$d\",\"body\":\"Text of %1$d.\"}\n"
        .formatted(number);
  }

  private void hear(Dialogue dialogue) throws IOException {
    for (String line = ""; !line.contains("\"summary\":true"); line = dialogue.hear()) {
      Matcher created = CREATED.matcher(line);
      while (created.find()) {
        acknowledged.add(created.group(1));
      }
    }
  }
}
