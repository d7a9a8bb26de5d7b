package news.broadsheet.ingest.document.page.charset;

import java.io.ByteArrayOutputStream;

/** Markup and ASCII say nothing about an encoding and drown the little text that does. */
final class Markup {

  private static final int NEIGHBOURS = 12;

  private Markup() {}

  /** The bytes beyond ASCII with the few around them that make words. */
  static byte[] without(byte[] page, int most) {
    var out = new ByteArrayOutputStream();
    int last = -NEIGHBOURS;
    for (int i = 0; i < page.length && out.size() < most; i++) {
      if (page[i] < 0) {
        last = i;
      }
      boolean letter = page[i] < 0 || Character.isLetter(page[i]) || page[i] == ' ';
      if (letter && i - last < NEIGHBOURS) {
        out.write(page[i]);
      }
    }
    return out.toByteArray();
  }
}
