package news.broadsheet.webhook;

import java.util.UUID;
import news.broadsheet.page.Cursor;

/** The keys of this room's pages: ids, which are given out in the order of time. */
final class Keys {
  private Keys() {}

  static UUID uuid(String cursor, String query) {
    try {
      return UUID.fromString(Cursor.decode(cursor, query, 1).key().getFirst());
    } catch (IllegalArgumentException e) {
      throw Cursor.refused("is not a cursor of this service");
    }
  }
}
