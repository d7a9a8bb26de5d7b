package news.broadsheet.ingest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import news.broadsheet.source.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * An address to add to an article.
 *
 * @param relation {@code alias} by default
 */
public record NewUrl(
    @NotBlank @Size(max = 2000) @Nullable String url,
    @Nullable
        @Pattern(
            regexp = "original|canonical|alias",
            message = "must be one of original, canonical, alias")
        String relation) {
  @JsonCreator
  public NewUrl {}

  Address address(RuleBook rules) {
    return Address.of(
        "url",
        String.valueOf(url),
        relation == null ? Relation.ALIAS : Relation.valueOf(relation.toUpperCase(Locale.ROOT)),
        rules);
  }
}
