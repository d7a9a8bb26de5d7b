package news.broadsheet.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** What the {@code type} of a problem means: its URI answers. */
@Path("/problems")
class ProblemResource {
  record Described(String type, String title, int status, String description) {
    static Described of(ProblemType type) {
      return new Described(type.uri(), type.title(), type.status(), type.description());
    }
  }

  record Registry(List<Described> items) {}

  @GET
  public Registry listProblems() {
    return new Registry(Arrays.stream(ProblemType.values()).map(Described::of).toList());
  }

  @GET
  @Path("/{slug}")
  public Described describeProblem(@RestPath String slug) {
    return ProblemType.ofSlug(slug).map(Described::of).orElseThrow(NotFoundException::new);
  }
}
