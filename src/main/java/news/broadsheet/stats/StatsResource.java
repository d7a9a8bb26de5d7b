package news.broadsheet.stats;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/stats")
public class StatsResource {
  private final Figures figures;

  StatsResource(Figures figures) {
    this.figures = figures;
  }

  @GET
  public Stats getStats(@RestQuery @DefaultValue("30") @Min(1) @Max(90) int days) {
    return figures.of(null, days);
  }
}
