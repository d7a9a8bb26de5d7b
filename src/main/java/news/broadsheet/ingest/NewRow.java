package news.broadsheet.ingest;

import java.util.UUID;

/** A row on its way into the table of articles. */
record NewRow(UUID id, ArticleRow row) {}
