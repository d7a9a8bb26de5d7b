package news.broadsheet.search.highlight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a query matches: HTML that is safe to show, all escaped but {@code <mark>} around each
 * match. A part without a match is absent.
 *
 * @param title whole
 * @param summary whole
 * @param body passages, in order
 */
public record Highlights(
    @Nullable String title, @Nullable String summary, @Nullable List<String> body) {}
