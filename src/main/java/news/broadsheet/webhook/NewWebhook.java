package news.broadsheet.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import news.broadsheet.text.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its owner describes it. What is absent is not filtered by.
 *
 * @param url http or https, without credentials
 * @param kinds of changes
 * @param source slug or id
 * @param language BCP 47
 * @param query as {@code q} of a search
 * @param include {@code article}
 * @param enabled by default
 */
record NewWebhook(
    @NotNull @Size(min = 1, max = 2000) String url,
    @Nullable @Size(min = 1, max = 1000) String description,
    @Nullable @Size(min = 1, max = 5)
        List<
                @NotNull
                @Pattern(
                    regexp = "created|revised|removed|merged|restored",
                    message = "must be one of created, revised, removed, merged, restored")
                String>
            kinds,
    @Nullable @Size(min = 1, max = 100) String source,
    @Nullable
        @Size(max = 35)
        @Pattern(
            regexp = LanguageTag.BCP47,
            message = "must be a BCP 47 language tag, such as en or pt-BR")
        String language,
    @Nullable @Size(min = 1, max = 1000) String query,
    @Nullable @Size(min = 1, max = 1)
        List<@NotNull @Pattern(regexp = "article", message = "must be article") String> include,
    @Nullable Boolean enabled) {

  static NewWebhook of(WebhookView view) {
    return new NewWebhook(
        view.url(),
        view.description(),
        view.kinds(),
        view.source(),
        view.language(),
        view.query(),
        view.include(),
        view.enabled());
  }

  String[] kindWords() {
    return kinds == null ? new String[0] : kinds.stream().distinct().toArray(String[]::new);
  }

  boolean isEnabled() {
    return enabled == null || enabled;
  }
}
