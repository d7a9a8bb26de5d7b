package news.broadsheet.changes;

import java.util.List;

/**
 * What a follower gets at once.
 *
 * @param next where to go on; later than the last item where what followed was filtered out
 * @param more whether there was more to read when this was read
 */
public record Portion(List<LoggedChange> items, ChangeCursor next, boolean more) {}
