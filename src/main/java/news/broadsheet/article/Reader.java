package news.broadsheet.article;

import jakarta.inject.Singleton;
import news.broadsheet.security.Caller;
import news.broadsheet.security.keys.Scope;

/**
 * The sender of the present request, as a reader. Before its embargo ends an article is seen by
 * those who may post it, whatever they ask: by its name or address, in lists, searches and
 * completions. By nobody in what is written once for all: the change feed, webhooks, alerts, and
 * the words and names that are suggested.
 */
@Singleton
public class Reader {
  private final Caller caller;

  Reader(Caller caller) {
    this.caller = caller;
  }

  /** Where everything is open nobody said who they are, and embargoes hold. */
  public Embargo embargo() {
    return caller.isKnownWith(Scope.INGEST) ? Embargo.IS_LIFTED : Embargo.HOLDS;
  }
}
