package news.broadsheet.ingest.batch;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.concurrent.Executor;
import news.broadsheet.ingest.Ingest;

/** What every batch works with. */
record BatchTools(Ingest ingest, LineArticle articles, ObjectWriter json, Executor executor) {}
