package news.broadsheet.changes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change in its place in the history.
 *
 * @param position the cursor after it
 * @param source of the article when it changed
 * @param language of the article when it changed, BCP 47
 */
public record LoggedChange(
    ChangeCursor position, Change change, @Nullable UUID source, @Nullable String language) {

  /** Where a follower goes on who has seen this change. */
  public String cursor() {
    return position.encoded();
  }
}
