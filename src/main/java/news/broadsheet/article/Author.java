package news.broadsheet.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A person who wrote an article. A wire agency is not an author; it stands in {@code agency}.
 *
 * @param name as printed, without "By" and its like; 1–300 characters
 * @param url the author's page at the publisher, where known
 */
public record Author(
    @NotBlank @Size(max = 300) String name, @Nullable @Size(min = 1, max = 2000) String url) {}
