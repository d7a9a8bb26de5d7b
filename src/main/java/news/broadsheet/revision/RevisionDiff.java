package news.broadsheet.revision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import news.broadsheet.article.Revision;
import news.broadsheet.revision.diff.Edit;
import news.broadsheet.revision.diff.Effort;
import news.broadsheet.revision.diff.Size;
import news.broadsheet.revision.diff.TextDiff;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one revision to another.
 *
 * @param coarse whether some part is shown as replaced whole, and sizes are estimates, because
 *     comparing would have taken too much
 */
record RevisionDiff(
    UUID articleId,
    int from,
    int to,
    Changes changes,
    boolean coarse,
    List<Edit> headline,
    List<Edit> body,
    List<FieldChange> metadata,
    @JsonIgnore @Nullable String language) {

  static RevisionDiff of(Revision from, Revision to, Metadata metadata, Effort effort) {
    TextDiff headline = TextDiff.ofPhrase(from.title(), to.title(), effort);
    TextDiff body = TextDiff.ofText(text(from.body()), text(to.body()), effort);
    List<FieldChange> fields = metadata.changes(from, to);
    return new RevisionDiff(
        to.articleId(),
        from.number(),
        to.number(),
        new Changes(size(headline), size(body), size(fields, effort)),
        headline.coarse() || body.coarse(),
        headline.edits(),
        body.edits(),
        fields,
        to.language());
  }

  private static String text(@Nullable String body) {
    return body == null ? "" : body;
  }

  /** Equal texts have no size; different ones have one, be it of a comma. */
  private static @Nullable Size size(TextDiff diff) {
    Size size = diff.size();
    return size.equals(Size.NONE) ? null : size;
  }

  private static Changes.@Nullable OfMetadata size(List<FieldChange> fields, Effort effort) {
    if (fields.isEmpty()) {
      return null;
    }
    Size size =
        fields.stream()
            .map(f -> TextDiff.ofPhrase(f.textBefore(), f.textAfter(), effort).size())
            .reduce(Size.NONE, Size::plus);
    return new Changes.OfMetadata(fields.stream().map(FieldChange::field).toList(), size);
  }
}
