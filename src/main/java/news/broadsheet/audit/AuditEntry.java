package news.broadsheet.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param subject the id of what it was done to
 */
record AuditEntry(
    UUID id, Instant at, String actor, Act act, String subject, @Nullable JsonNode detail) {}
