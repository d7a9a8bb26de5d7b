package news.broadsheet.source;

import java.util.UUID;

/**
 * Told in the transaction in which a source becomes another one, to the rooms above that name
 * sources: what of theirs names the former one is to name the other one from then on.
 */
public record SourceMerged(UUID former, UUID into) {}
