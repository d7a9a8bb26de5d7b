package news.broadsheet.changes;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/**
 * How far a follower has read: the last change that it has seen. Opaque to followers, who may use
 * it with any filter.
 *
 * @param epoch of which history; see {@link History}
 * @param transaction 0 before the first change
 * @param check what tells the change from another one at the same position: a database that was set
 *     back to a backup gives out its numbers a second time
 */
public record ChangeCursor(long epoch, long transaction, long sequence, long check) {
  private static final byte FORMAT = 1;
  private static final int LENGTH = 1 + 4 * Long.BYTES;

  static ChangeCursor start(long epoch) {
    return new ChangeCursor(epoch, 0, 0, 0);
  }

  static ChangeCursor of(long epoch, long transaction, long sequence, Change change) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, change.at());
    return new ChangeCursor(
        epoch, transaction, sequence, change.articleId().getLeastSignificantBits() ^ micros);
  }

  static Optional<ChangeCursor> decode(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() != LENGTH || bytes.get() != FORMAT) {
        return Optional.empty();
      }
      var cursor =
          new ChangeCursor(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
      return Optional.of(cursor).filter(c -> c.transaction >= 0 && c.sequence >= 0);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public String encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH).put(FORMAT);
    bytes.putLong(epoch).putLong(transaction).putLong(sequence).putLong(check);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  boolean isStart() {
    return transaction == 0;
  }

  /** Where both are of one history. */
  boolean isAfter(ChangeCursor other) {
    return transaction != other.transaction
        ? transaction > other.transaction
        : sequence > other.sequence;
  }
}
