package news.broadsheet.stats;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.source.Source;
import news.broadsheet.source.Sources;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/sources/{idOrSlug}/stats")
public class SourceStatsResource {
  private final Sources sources;
  private final Figures figures;

  SourceStatsResource(Sources sources, Figures figures) {
    this.sources = sources;
    this.figures = figures;
  }

  @GET
  public Stats getSourceStats(
      @RestPath String idOrSlug, @RestQuery @DefaultValue("30") @Min(1) @Max(90) int days) {
    Source source =
        sources
            .find(idOrSlug)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.NOT_FOUND, "There is no source " + idOrSlug + "."));
    return figures.of(source.id(), days);
  }
}
