package news.broadsheet.ingest;

/** A document as it was posted, kept so that a better reader can read it again. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way into the database, never compared
public record RawDocument(String mediaType, byte[] content) {}
