package news.broadsheet.article;

import java.util.UUID;

/** The source of an article, as much of it as a reader needs to name it. */
public record SourceRef(UUID id, String slug, String name) {}
