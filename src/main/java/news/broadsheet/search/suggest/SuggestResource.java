package news.broadsheet.search.suggest;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import news.broadsheet.page.Page;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/search/suggest")
@Produces(MediaType.APPLICATION_JSON)
public class SuggestResource {
  private final Suggestions suggestions;

  SuggestResource(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  @GET
  @Blocking
  public Page<Suggestion> suggest(
      @RestQuery
          @NotBlank
          @Size(max = 100)
          @Pattern(regexp = "[^\\x00]*", message = "must not contain U+0000")
          String q,
      @RestQuery @DefaultValue("5") @Min(1) @Max(20) int limit)
      throws SQLException {
    return new Page<>(suggestions.beginningWith(q, limit), null);
  }
}
