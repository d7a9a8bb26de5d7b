package news.broadsheet.ingest.document.warc;

/** Bytes that are no WARC file. The message is for people. */
public final class NotAnArchive extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAnArchive(String message, Throwable cause) {
    super(message, cause);
  }
}
