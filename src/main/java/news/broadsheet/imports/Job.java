package news.broadsheet.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that somebody works on.
 *
 * @param worker under which it was claimed; who finds another one in the row has lost it
 * @param read items that are done and told of; they are passed over
 * @param attempts how often it was claimed since an item was done
 */
record Job(
    UUID id,
    UUID worker,
    String mediaType,
    @Nullable String url,
    long size,
    int read,
    int attempts,
    Instant createdAt) {}
