package news.broadsheet.ingest;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import news.broadsheet.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an article that a post decides. Any number of rows goes to the database as one
 * array a column: one statement, however many articles.
 */
final class ArticleColumns {
  /** What is sent: an array of this type, known in the statement by this name. */
  private record Input(
      String name, String type, BiFunction<ArticleRow, ObjectMapper, @Nullable Object> value) {}

  /** What is written: a column, and the expression over the inputs that makes its value. */
  private record Column(String name, String expression) {}

  private static final List<Input> INPUTS = new ArrayList<>();
  private static final List<Column> COLUMNS = new ArrayList<>();

  static {
    plain("source_id", "uuid", row -> row.source().id());
    plain("url", "text", row -> row.article().url());
    plain("canonical_url", "text", ArticleRow::presented);
    plain("title", "text", row -> row.article().title());
    plain("summary", "text", row -> row.article().summary());
    plain("body", "text", row -> row.article().body());
    plain("byline", "text", row -> row.article().byline());
    json("authors", row -> row.article().authors());
    texts("author_keys", ArticleRow::authorKeys);
    plain("agency", "text", row -> row.article().agency());
    plain("dateline", "text", row -> row.article().dateline());
    plain("published", "text", ArticleRow::published);
    plain("published_at", "timestamptz", ArticleRow::publishedAt);
    plain("published_precision", "text", ArticleRow::publishedPrecision);
    plain("published_text", "text", ArticleRow::publishedText);
    plain("modified", "text", ArticleRow::modified);
    plain("modified_at", "timestamptz", ArticleRow::modifiedAt);
    plain("language", "text", row -> row.language().taken());
    plain("declared_language", "text", row -> row.language().declared());
    plain("detected_language", "text", ArticleRow::detectedLanguage);
    plain("language_confidence", "double precision", ArticleRow::languageConfidence);
    json("provenance", row -> row.provenance().stored());
    plain("section", "text", row -> row.article().section());
    texts("tags", row -> row.article().tags());
    json("images", row -> row.article().images());
    json("related_links", row -> row.article().relatedLinks());
    plain("retrieved_at", "timestamptz", row -> ArticleRow.time(row.article().retrievedAt()));
    plain("rights", "text", row -> row.article().rights());
    plain("embargoed_until", "timestamptz", row -> ArticleRow.time(row.article().embargoedUntil()));
    plain("word_count", "integer", row -> row.content().wordCount());
    plain("content_fingerprint", "bytea", ArticleRow::fingerprint);
    plain("ordered_at", "timestamptz", row -> ArticleRow.time(row.orderedAt()));
    plain("search_config", "text", row -> row.search().config());
    input("search_title", "text", (row, mapper) -> row.search().title());
    input("search_summary", "text", (row, mapper) -> row.search().summary());
    input("search_body", "text", (row, mapper) -> row.search().body());
    COLUMNS.add(
        new Column(
            "search",
            """
            setweight(to_tsvector(post.search_config::regconfig, post.search_title), 'A')
              || setweight(to_tsvector(post.search_config::regconfig, post.search_summary), 'B')
              || setweight(to_tsvector(post.search_config::regconfig, post.search_body), 'C')"""));
  }

  private ArticleColumns() {}

  /** The names of the columns. */
  static String names() {
    return COLUMNS.stream().map(Column::name).collect(joining(", "));
  }

  /** Their values, from {@link #rows}. */
  static String values() {
    return COLUMNS.stream().map(Column::expression).collect(joining(", "));
  }

  /** Each column set to its value from {@link #rows}. */
  static String assignments() {
    return COLUMNS.stream()
        .map(column -> column.name() + " = " + column.expression())
        .collect(joining(", "));
  }

  /** A table {@code post} of the rows and their ids, with a parameter for each of {@link #of}. */
  static String rows() {
    String arrays =
        INPUTS.stream().map(input -> "?::" + input.type() + "[]").collect(joining(", "));
    String names = INPUTS.stream().map(Input::name).collect(joining(", "));
    return "unnest(?::uuid[], %s) with ordinality as post (id, %s, position)"
        .formatted(arrays, names);
  }

  /** The parameters of {@link #rows}. */
  static List<Object> of(List<NewRow> rows, Connection connection, ObjectMapper json)
      throws SQLException {
    var arrays = new ArrayList<Object>();
    arrays.add(Sql.array(connection, "uuid", rows, NewRow::id));
    for (Input input : INPUTS) {
      arrays.add(
          Sql.array(connection, input.type(), rows, row -> input.value().apply(row.row(), json)));
    }
    return arrays;
  }

  private static void input(
      String name, String type, BiFunction<ArticleRow, ObjectMapper, @Nullable Object> value) {
    INPUTS.add(new Input(name, type, value));
  }

  private static void plain(
      String name, String type, Function<ArticleRow, @Nullable Object> value) {
    input(name, type, (row, mapper) -> value.apply(row));
    COLUMNS.add(new Column(name, "post." + name));
  }

  private static void json(String name, Function<ArticleRow, @Nullable Object> value) {
    input(name, "text", (row, mapper) -> ArticleRow.json(mapper, value.apply(row)));
    COLUMNS.add(new Column(name, "post." + name + "::jsonb"));
  }

  /** As JSON, since rows of an array of arrays must all be of one length. */
  private static void texts(String name, Function<ArticleRow, @Nullable Object> value) {
    input(name, "text", (row, mapper) -> ArticleRow.json(mapper, value.apply(row)));
    COLUMNS.add(
        new Column(
            name,
            "case when post.%1$s is not null then array(select jsonb_array_elements_text(post.%1$s::jsonb)) end"
                .formatted(name)));
  }
}
