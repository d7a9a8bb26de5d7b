package news.broadsheet.ingest.document.html;

/** What a block of text is by its markup. */
public enum BlockKind {
  PARAGRAPH,
  HEADING,
  LIST_ITEM,
  /** A line of its own within a list item, after its first. */
  LIST_TEXT,
  QUOTE,
  CODE,
  CELL
}
