package news.broadsheet.imports;

import java.util.List;
import news.broadsheet.ingest.document.Warning;

/**
 * What was done since the last report.
 *
 * @param position bytes read in all
 * @param read items done in all
 * @param items those since the last report
 * @param warnings about the document as a whole, all of them
 */
record Report(long position, int read, List<ItemVerdict> items, List<Warning> warnings) {
  int count(String outcome) {
    return (int) items.stream().filter(item -> item.outcome().equals(outcome)).count();
  }
}
