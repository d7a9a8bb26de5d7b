package news.broadsheet.ingest.document.feed;

/** A document in which no feed is to be found. The message is for people and says what it is. */
public final class NotAFeed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAFeed(String message) {
    super(message);
  }
}
