package news.broadsheet.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import news.broadsheet.sql.Sql;

/** The bytes of an import, a piece of them in memory. */
final class ChunkStream extends InputStream {

  /** Bytes of a piece: large enough that a round trip does not count, small enough to hold. */
  static final int CHUNK = 1 << 20;

  private final Sql sql;
  private final UUID id;
  private final long size;
  private byte[] chunk = new byte[0];
  private int at;
  private int number;
  private long position;

  ChunkStream(Sql sql, UUID id, long size) {
    this.sql = sql;
    this.id = id;
    this.size = size;
  }

  /** Somebody cancelled the import, and its bytes are gone. */
  static final class Gone extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int read() throws IOException {
    if (!ready()) {
      return -1;
    }
    position++;
    return chunk[at++] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length == 0) {
      return 0;
    }
    if (!ready()) {
      return -1;
    }
    int count = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, buffer, offset, count);
    at += count;
    position += count;
    return count;
  }

  @Override
  public int available() {
    return chunk.length - at;
  }

  private boolean ready() throws IOException {
    if (at < chunk.length) {
      return true;
    }
    if (position >= size) {
      return false;
    }
    List<byte[]> next =
        sql.query(
            row -> row.getBytes(1),
            "select content from import_chunk where import_id = ? and number = ?",
            id,
            number);
    if (next.isEmpty()) {
      throw new Gone();
    }
    chunk = next.get(0);
    at = 0;
    number++;
    return true;
  }
}
