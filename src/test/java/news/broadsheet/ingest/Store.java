package news.broadsheet.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What stands in the tables, for what no answer shows. */
record Store(DataSource database) {

  /** The tables in which a row holds the word, as text or as the bytes of a document. */
  List<String> tablesWith(String word) throws SQLException {
    var found = new ArrayList<String>();
    for (String table :
        texts("select quote_ident(tablename) from pg_tables where schemaname = current_schema()")) {
      found.addAll(
          texts(
              "select '%1$s' from %1$s as t where cast(t as text) ilike '%%%2$s%%' or cast(t as text) ilike '%%'"
                      .formatted(table, word)
                  + " || encode(convert_to('%s', 'UTF8'), 'hex') || '%%' limit 1".formatted(word)));
    }
    return found;
  }

  List<String> changesOf(String id) throws SQLException {
    return texts(
        "select kind || ' ' || revision from change where article_id = '%s' order by sequence"
            .formatted(id));
  }

  int update(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  List<String> texts(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
