package news.broadsheet.webhook;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import news.broadsheet.source.SourceMerged;
import news.broadsheet.sql.Sql;

/**
 * Who asked for a source that was merged into another hears of that one. A new version, because
 * what is being read for a webhook just now is read for the source it was.
 */
@Singleton
class MergedSources {
  private final Sql sql;

  MergedSources(Sql sql) {
    this.sql = sql;
  }

  void follow(@Observes SourceMerged merged) {
    sql.update(
        """
        update webhook set source_id = ?, version = version + 1, updated_at = now()
        where source_id = ?""",
        merged.into(),
        merged.former());
  }
}
