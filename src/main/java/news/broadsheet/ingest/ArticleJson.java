package news.broadsheet.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.problem.JsonProblem;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;

/** Reads a NewArticle in JSON. */
@ApplicationScoped
public class ArticleJson {
  private final ObjectMapper json;

  ArticleJson(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @throws ProblemException 400 or 422 that names the field
   */
  public NewArticle read(byte[] body) {
    try {
      NewArticle article = json.readValue(body, NewArticle.class);
      if (article == null) {
        throw new ProblemException(
            ProblemType.MALFORMED,
            "The body must not be null.",
            List.of(Violation.inBody("", "must not be null")));
      }
      return article;
    } catch (JacksonException e) {
      throw JsonProblem.of(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
