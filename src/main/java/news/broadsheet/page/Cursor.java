package news.broadsheet.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.Violation;

/**
 * Where a page ended: the key of its last row, and the query it belongs to. Opaque to clients, who
 * must not use it with another query: the rows after a key mean nothing in another order.
 *
 * @param query everything that chooses and orders the rows, without the limit
 * @param key the values of the order's columns, none with a tabulator
 */
public record Cursor(String query, List<String> key) {
  private static final String SEPARATOR = "\t";

  public String encoded() {
    var parts = new ArrayList<String>();
    parts.add(digest(query));
    parts.addAll(key);
    byte[] bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * @param size how many values the key has
   * @throws ProblemException 400 when it is no cursor, or one of another query
   */
  public static Cursor decode(String encoded, String query, int size) {
    List<String> parts;
    try {
      parts =
          List.of(
              new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8)
                  .split(SEPARATOR, -1));
    } catch (IllegalArgumentException e) {
      throw refused("is not a cursor of this service");
    }
    if (!parts.get(0).equals(digest(query))) {
      throw refused(
          "belongs to another query: send it with the parameters of the page it came from");
    }
    if (parts.size() != size + 1) {
      throw refused("is not a cursor of this service");
    }
    return new Cursor(query, parts.subList(1, parts.size()));
  }

  /** Of a page in the order of ids, which are given out in the order of time. */
  public static Cursor after(UUID id, String query) {
    return new Cursor(query, List.of(id.toString()));
  }

  /**
   * The id that {@link #after} was given.
   *
   * @throws ProblemException 400 when it is no such cursor, or one of another query
   */
  public static UUID id(String encoded, String query) {
    try {
      return UUID.fromString(decode(encoded, query, 1).key().getFirst());
    } catch (IllegalArgumentException e) {
      throw refused("is not a cursor of this service");
    }
  }

  /** For a key whose values do not parse: it was made up. */
  public static ProblemException refused(String why) {
    return ProblemException.refusing(Violation.inQuery("cursor", why));
  }

  private static String digest(String query) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
