package news.broadsheet.search.syntax;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a user asks for, as a tree. It is shown to who asks how a query was understood. */
public sealed interface Query {

  /** Each of them. */
  record All(List<Query> all) implements Query {}

  /** One of them at least. */
  record Any(List<Query> any) implements Query {}

  record Not(Query not) implements Query {}

  /**
   * Words next to each other; often a single one.
   *
   * @param word as typed; null where it is a phrase or a prefix
   * @param phrase what stood between quotes
   * @param prefix what stood before an asterisk
   * @param in the one part searched; null for those that the search is about
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Text(
      @Nullable String word, @Nullable String phrase, @Nullable String prefix, @Nullable Part in)
      implements Query {

    public String text() {
      return String.valueOf(word != null ? word : phrase != null ? phrase : prefix);
    }

    @Override
    public boolean plain() {
      return word != null && in == null;
    }
  }

  /**
   * What else is known of an article.
   *
   * @param at the place of the value in what was typed, counted from 1 in characters
   */
  record Is(Field field, String value, @JsonIgnore int at) implements Query {}

  /** The words and phrases, without what is excluded; in the order typed. */
  default Stream<Text> wanted() {
    return switch (this) {
      case All all -> all.all().stream().flatMap(Query::wanted);
      case Any any -> any.any().stream().flatMap(Query::wanted);
      case Text text -> Stream.of(text);
      case Not not -> Stream.empty();
      case Is is -> Stream.empty();
    };
  }

  /** Everything typed that is no operator. */
  default Stream<Query> leaves() {
    return switch (this) {
      case All all -> all.all().stream().flatMap(Query::leaves);
      case Any any -> any.any().stream().flatMap(Query::leaves);
      case Not not -> not.not().leaves();
      case Text text -> Stream.of(text);
      case Is is -> Stream.of(is);
    };
  }

  /** Whether it is about words alone. */
  default boolean textual() {
    return leaves().allMatch(Text.class::isInstance);
  }

  /** Whether it is a plain word or alternatives of such. */
  default boolean plain() {
    return this instanceof Any any && any.any().stream().allMatch(Query::plain);
  }
}
