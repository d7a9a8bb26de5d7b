package news.broadsheet.follow;

import java.util.Iterator;
import java.util.stream.Stream;

/** Reads a stream block by block, as the HTML standard says, and remembers the last id. */
public final class Events implements AutoCloseable {
  /**
   * @param data empty where the block had none
   */
  public record Event(String id, String data, String comment, String retry) {}

  private final Stream<String> stream;
  private final Iterator<String> lines;
  private String lastId;

  public Events(String query, String lastId) {
    this.stream = Client.stream(query, lastId);
    this.lines = stream.iterator();
    this.lastId = lastId;
  }

  /** The next block; waits for it. Fails when the stream ends. */
  public Event next() {
    var event = new Event("", "", "", "");
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      int colon = line.indexOf(':');
      String value = line.substring(colon + 1).strip();
      event =
          switch (line.substring(0, colon)) {
            case "" -> new Event(event.id, event.data, value, event.retry);
            case "id" -> new Event(value, event.data, event.comment, event.retry);
            case "data" -> new Event(event.id, event.data + value, event.comment, event.retry);
            case "retry" -> new Event(event.id, event.data, event.comment, value);
            default -> event;
          };
    }
    if (!event.id.isEmpty()) {
      lastId = event.id;
    }
    return event;
  }

  /** The next block that tells of a change. */
  public Event nextChange() {
    Event event = next();
    while (event.data.isEmpty()) {
      event = next();
    }
    return event;
  }

  public String lastId() {
    return lastId;
  }

  @Override
  public void close() {
    stream.close();
  }
}
