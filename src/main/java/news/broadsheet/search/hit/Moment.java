package news.broadsheet.search.hit;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A place in the order of time. */
public record Moment(OffsetDateTime at, UUID id) {}
