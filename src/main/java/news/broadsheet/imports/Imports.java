package news.broadsheet.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import news.broadsheet.page.Cursor;
import news.broadsheet.page.Page;
import news.broadsheet.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Imports and their items, to look at. */
@Singleton
class Imports {
  private final Sql sql;
  private final ObjectMapper json;

  Imports(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * @throws ImportNotFound when there is none
   */
  ImportView one(UUID id) {
    return sql.query(this::view, "select * from import where id = ?", id).stream()
        .findFirst()
        .orElseThrow(() -> new ImportNotFound(id));
  }

  /** Newest first: ids are given out in the order of time. */
  Page<ImportView> page(@Nullable ImportState state, int limit, @Nullable String cursor) {
    String query = "imports " + state;
    UUID after = cursor == null ? null : Cursor.id(cursor, query);
    String code = state == null ? null : state.code();
    List<ImportView> found =
        sql.query(
            this::view,
            "select * from import where (?::uuid is null or id < ?::uuid) and (?::text is null or state = ?) order by id desc limit ?",
            after,
            after,
            code,
            code,
            limit + 1);
    return Page.of(found, limit, view -> Cursor.after(view.id(), query));
  }

  /**
   * In the order of the document.
   *
   * @throws ImportNotFound when there is no such import
   */
  Page<ImportItemView> items(
      UUID id, @Nullable String outcome, int limit, @Nullable String cursor) {
    one(id);
    String query = "import items " + id + " " + outcome;
    int after = cursor == null ? 0 : number(Cursor.decode(cursor, query, 1).key().get(0));
    List<ImportItemView> found =
        sql.query(
            this::item,
            "select * from import_item where import_id = ? and number > ? and (?::text is null or outcome = ?) order by number limit ?",
            id,
            after,
            outcome,
            outcome,
            limit + 1);
    return Page.of(
        found, limit, item -> new Cursor(query, List.of(Integer.toString(item.number()))));
  }

  private ImportView view(ResultSet row) throws SQLException {
    int read = row.getInt("read");
    Instant started = Sql.instant(row, "started_at");
    Instant updated = Objects.requireNonNull(Sql.instant(row, "updated_at"));
    var outcomes =
        new ImportView.Outcomes(
            row.getInt("created"),
            row.getInt("revised"),
            row.getInt("unchanged"),
            row.getInt("duplicate"),
            row.getInt("gone"),
            row.getInt("rejected"));
    return new ImportView(
        row.getObject("id", UUID.class),
        ImportState.fromString(row.getString("state")),
        row.getString("media_type"),
        row.getString("url"),
        row.getLong("size"),
        new ImportView.Progress(
            row.getLong("position"),
            read,
            outcomes,
            ImportView.Progress.rate(read, started, updated)),
        json(row.getString("warnings")),
        row.getString("detail"),
        Objects.requireNonNull(Sql.instant(row, "created_at")),
        started,
        Sql.instant(row, "finished_at"));
  }

  private ImportItemView item(ResultSet row) throws SQLException {
    return new ImportItemView(
        row.getInt("number"),
        row.getString("address"),
        row.getString("outcome"),
        row.getObject("article_id", UUID.class),
        row.getObject("revision", Integer.class),
        json(row.getString("warnings")),
        json(row.getString("problem")));
  }

  private @Nullable JsonNode json(@Nullable String text) {
    try {
      return text == null ? null : json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int number(String key) {
    try {
      return Integer.parseInt(key);
    } catch (NumberFormatException e) {
      throw Cursor.refused("is not a cursor of this service");
    }
  }
}
