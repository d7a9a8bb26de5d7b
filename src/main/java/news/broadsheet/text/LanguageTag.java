package news.broadsheet.text;

/** The names of languages, such as {@code en} or {@code pt-BR} (BCP 47). */
public final class LanguageTag {
  /** The langtag production of RFC 5646 without its grandfathered tags and extensions. */
  public static final String BCP47 =
      "[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\\d{3}))?(-([A-Za-z0-9]{5,8}|\\d[A-Za-z0-9]{3}))*";

  private LanguageTag() {}
}
