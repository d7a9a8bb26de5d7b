package news.broadsheet.article;

import java.util.List;
import java.util.UUID;

/**
 * Told in the transaction that removes articles, when they are removed and still say what they
 * said: to rooms that hold something of it elsewhere and do not know who removes.
 */
public record ArticlesRemoved(List<UUID> articles) {}
