package news.broadsheet.ingest.document.page;

import java.util.Locale;
import news.broadsheet.article.Image;
import org.jspecify.annotations.Nullable;

/** What makes two addresses one picture: publishers serve each in many sizes. */
final class PictureName {

  private PictureName() {}

  /** The last part of the path that names a file, without its size. */
  static String of(@Nullable String url) {
    String path = String.valueOf(url).replaceFirst("[?#].*", "");
    String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String name =
        file.replaceFirst("\\.[a-z]{3,4}$", "").replaceFirst("[-_]\\d{2,4}x\\d{2,4}$", "");
    return name.length() < 6 ? String.valueOf(url) : name;
  }

  /** What people are shown is fuller than what programs are told, except for the larger size. */
  static Image merged(Image told, Image shown) {
    return new Image(
        told.url(),
        shown.caption() != null ? shown.caption() : told.caption(),
        shown.credit() != null ? shown.credit() : told.credit(),
        shown.alt() != null ? shown.alt() : told.alt());
  }

  static @Nullable String present(String text, int max) {
    return text.isBlank() || text.length() > max ? null : text.strip();
  }
}
