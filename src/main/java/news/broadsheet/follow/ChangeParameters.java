package news.broadsheet.follow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of the change feed, as they came in.
 *
 * @param after a cursor, or {@code now}; null for the oldest change that is kept
 * @param seconds to wait
 * @param source slug or id
 * @param kind words separated by commas
 */
record ChangeParameters(
    @RestQuery @Nullable @Size(max = 1000) String after,
    @RestQuery @DefaultValue("20") @Min(1) @Max(200) int limit,
    @RestQuery("wait") @DefaultValue("0") @Min(0) @Max(60) int seconds,
    @RestQuery @Nullable @Size(max = 100) String source,
    @RestQuery
        @Nullable
        @Size(max = 35)
        @Pattern(
            regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*",
            message = "must be a BCP 47 language tag, such as en or pt-BR")
        String language,
    @RestQuery @Nullable String kind,
    @RestQuery @Nullable @Pattern(regexp = "article", message = "must be article") String include) {

  static final String NOW = "now";

  boolean waits() {
    return seconds > 0;
  }

  boolean withArticles() {
    return include != null;
  }
}
