package news.broadsheet.revision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import news.broadsheet.article.Article;
import news.broadsheet.article.ArticleView;
import news.broadsheet.article.Revision;
import org.jspecify.annotations.Nullable;

/** The article as it said, and when it did. */
record RevisionView(
    @JsonUnwrapped ArticleView article,
    boolean current,
    Instant recordedAt,
    @Nullable Instant supersededAt) {

  static RevisionView of(Article article, Revision revision) {
    return new RevisionView(
        ArticleView.then(article, revision),
        revision.current(),
        revision.recordedAt(),
        revision.supersededAt());
  }
}
