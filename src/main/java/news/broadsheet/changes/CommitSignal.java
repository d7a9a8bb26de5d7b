package news.broadsheet.changes;

import jakarta.enterprise.context.ApplicationScoped;

/** Hears when a transaction that wrote changes has committed. */
@ApplicationScoped
class CommitSignal {
  void expect() {}
}
