package news.broadsheet.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import news.broadsheet.edit.MergePatch;
import news.broadsheet.ingest.document.NewArticle;

/** JSON merge patches (RFC 7396) of articles. */
@ApplicationScoped
class ArticlePatch {
  private final ObjectMapper json;

  ArticlePatch(ObjectMapper json) {
    this.json = json;
  }

  NewArticle apply(NewArticle article, JsonNode patch) {
    return MergePatch.apply(json, article, patch, NewArticle.class);
  }
}
