package news.broadsheet.article;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An image of an article. Scraped text often keeps caption and credit but loses the address, so no
 * part is required.
 *
 * @param caption what the image shows, as printed below it
 * @param credit who holds it, as printed: photographer, agency or both
 * @param alt the text alternative of the page
 */
public record Image(
    @Nullable @Size(min = 1, max = 2000) String url,
    @Nullable @Size(min = 1, max = 5000) String caption,
    @Nullable @Size(min = 1, max = 1000) String credit,
    @Nullable @Size(min = 1, max = 5000) String alt) {}
