package news.broadsheet.follow;

import java.util.List;

/**
 * Some changes.
 *
 * @param nextCursor where to go on; there always is one, since a history has no last page
 * @param more whether there was more when this was read
 */
record ChangePage(List<ChangeView> items, String nextCursor, boolean more) {}
