package news.broadsheet.revision.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step from one text to another. The texts of all equal and deleted steps, put together, are the
 * old text to the letter; those of all equal and inserted steps are the new one.
 *
 * @param text of every step but a change
 * @param words the steps within a change; absent elsewhere
 */
public record Edit(Op op, @Nullable String text, @Nullable List<Edit> words) {

  /** What is done with a piece of text. */
  public enum Op {
    EQUAL,
    DELETE,
    INSERT,
    /** Lines of which some words stay. */
    CHANGE;

    /** The word for it in the contract. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Edit of(Op op, String text) {
    return new Edit(op, text, null);
  }

  static Edit change(List<Edit> words) {
    return new Edit(Op.CHANGE, null, List.copyOf(words));
  }

  /** Itself, or what it consists of. */
  public Stream<Edit> steps() {
    return words == null ? Stream.of(this) : words.stream();
  }
}
