package news.broadsheet.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A link to another article that the publisher printed inside this one.
 *
 * @param url absent where the scraped link was dead ({@code #})
 */
public record RelatedLink(
    @NotBlank @Size(max = 1000) String title, @Nullable @Size(min = 1, max = 2000) String url) {}
