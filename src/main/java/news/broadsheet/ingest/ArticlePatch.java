package news.broadsheet.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import news.broadsheet.edit.MergePatch;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.problem.JsonProblem;

/** JSON merge patches (RFC 7396) of articles. */
@Singleton
class ArticlePatch {
  private final ObjectMapper json;

  ArticlePatch(ObjectMapper json) {
    this.json = json;
  }

  NewArticle apply(NewArticle article, JsonNode patch) {
    try {
      return MergePatch.apply(json, article, patch, NewArticle.class);
    } catch (JacksonException e) {
      throw JsonProblem.of(e);
    }
  }
}
