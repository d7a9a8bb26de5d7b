package news.broadsheet.follow;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import news.broadsheet.article.ArticleView;
import news.broadsheet.changes.ChangeCursor;
import news.broadsheet.changes.ChangeFeed;
import news.broadsheet.changes.ChangeFilter;
import news.broadsheet.changes.Portion;

/** The change feed. */
@Path("/api/v1/changes")
public class ChangeResource {
  private final ChangeFeed feed;
  private final Following following;
  private final ToldArticles articles;

  ChangeResource(ChangeFeed feed, Following following, ToldArticles articles) {
    this.feed = feed;
    this.following = following;
    this.articles = articles;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public ChangePage listChanges(@Valid @BeanParam ChangeParameters parameters) {
    ChangeFilter filter = following.filter(parameters);
    return page(portion(parameters, filter), parameters);
  }

  private Portion portion(ChangeParameters parameters, ChangeFilter filter) {
    String after = parameters.after();
    if (after == null) {
      return feed.oldest(filter, parameters.limit());
    }
    ChangeCursor cursor =
        after.equals(ChangeParameters.NOW)
            ? feed.now()
            : feed.cursor(after)
                .orElseThrow(
                    () -> Following.refused("after", "must be a cursor of this feed, or now"));
    return feed.after(cursor, filter, parameters.limit());
  }

  private ChangePage page(Portion portion, ChangeParameters parameters) {
    Map<UUID, ArticleView> told =
        parameters.withArticles() ? articles.of(portion.items()) : Map.of();
    return new ChangePage(
        portion.items().stream().map(change -> ChangeView.of(change, told)).toList(),
        portion.next().encoded(),
        portion.more());
  }
}
