package news.broadsheet.article;

import java.util.List;

/**
 * A condition on rows of {@code article a}.
 *
 * @param sql without user text; a {@code ?} stands for each parameter, and never for an operator
 * @param parameters strings, UUIDs and {@link java.time.OffsetDateTime}s, in the order of the text
 */
public record SqlCondition(String sql, List<Object> parameters) {}
