package news.broadsheet.ingest;

/** Something was taken away between two statements; the transaction is run again. */
class ChangedMeanwhile extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
