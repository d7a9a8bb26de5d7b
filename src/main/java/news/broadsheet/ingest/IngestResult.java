package news.broadsheet.ingest;

import java.util.List;
import java.util.UUID;
import news.broadsheet.ingest.document.Warning;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a post.
 *
 * @param url the canonical URL the article goes by
 * @param revision the revision that the posted text is
 * @param matchedBy absent for a created article
 * @param warnings absent when there are none
 */
public record IngestResult(
    Outcome outcome,
    UUID id,
    String url,
    int revision,
    @Nullable MatchedBy matchedBy,
    @Nullable List<Warning> warnings) {}
