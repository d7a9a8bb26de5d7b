package news.broadsheet.article;

import java.util.Locale;

/** Where a field was found, and how sure it is. */
public record FieldOrigin(Origin from, Certainty certainty) {

  /** As sure as fields of this origin are. */
  public static FieldOrigin of(Origin from) {
    return new FieldOrigin(
        from, from == Origin.TEXT || from == Origin.URL ? Certainty.MEDIUM : Certainty.HIGH);
  }

  static FieldOrigin parse(String stored) {
    String[] words = stored.toUpperCase(Locale.ROOT).split(" ", 2);
    return new FieldOrigin(Origin.valueOf(words[0]), Certainty.valueOf(words[1]));
  }

  String stored() {
    return from.code() + " " + certainty.code();
  }
}
