package news.broadsheet.ingest.batch;

/**
 * A line of the input.
 *
 * @param number from 1, blank lines counted
 * @param bytes without its end; none where it is too long
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Line(long number, byte[] bytes, boolean tooLong) {
  /** White space of JSON only; readers of NDJSON pass over such lines. */
  boolean isBlank() {
    if (tooLong) {
      return false;
    }
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
