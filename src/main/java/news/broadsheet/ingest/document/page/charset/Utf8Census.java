package news.broadsheet.ingest.document.page.charset;

/**
 * How well bytes read as UTF-8.
 *
 * @param characters well-formed ones beyond ASCII
 * @param broken bytes that belong to none; a character cut off by the end is not counted
 */
record Utf8Census(int characters, int broken) {

  static Utf8Census of(byte[] bytes) {
    int characters = 0;
    int broken = 0;
    int at = 0;
    while (at < bytes.length) {
      int lead = bytes[at] & 0xFF;
      int length =
          lead < 0x80
              ? 1
              : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
      if (length > 1 && at + length > bytes.length) {
        break;
      }
      if (length == 0 || !continues(bytes, at, length)) {
        broken++;
        at++;
        continue;
      }
      characters += length > 1 ? 1 : 0;
      at += length;
    }
    return new Utf8Census(characters, broken);
  }

  boolean isUtf8() {
    return broken == 0;
  }

  double brokenShare() {
    return broken == 0 ? 0 : (double) broken / (characters + broken);
  }

  private static boolean continues(byte[] bytes, int at, int length) {
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}
