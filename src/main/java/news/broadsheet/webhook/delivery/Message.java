package news.broadsheet.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import news.broadsheet.article.ArticleRepository;
import news.broadsheet.article.ArticleView;
import org.jspecify.annotations.Nullable;

/**
 * The body of a delivery, with the shape that Standard Webhooks proposes. Made for each attempt,
 * with the article as it is then: one that was taken down meanwhile is sent to nobody.
 */
@Singleton
class Message {
  private record Body(String type, Instant timestamp, Data data) {}

  private record Data(
      UUID webhookId,
      @Nullable UUID articleId,
      @Nullable Integer revision,
      @Nullable String cursor,
      @Nullable ArticleView article,
      @Nullable String startOver) {}

  private static final String START_OVER = "/api/v1/changes?after=now";

  private final ArticleRepository articles;
  private final ObjectMapper json;

  Message(ArticleRepository articles, ObjectMapper json) {
    this.articles = articles;
    this.json = json;
  }

  String of(Delivery delivery) {
    Event event = delivery.event();
    var data =
        new Data(
            delivery.webhook(),
            event.articleId(),
            event.revision(),
            event.cursor(),
            delivery.withArticle() && event.articleId() != null
                ? standing(event.articleId())
                : null,
            event.kind() == Event.Kind.MISSED ? START_OVER : null);
    try {
      return json.writeValueAsString(new Body(event.kind().type(), event.at(), data));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A transaction brings along the scope of a request, which a worker has not. */
  private @Nullable ArticleView standing(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> articles.standing(Set.of(id)).stream().map(ArticleView::of).findFirst())
        .orElse(null);
  }
}
