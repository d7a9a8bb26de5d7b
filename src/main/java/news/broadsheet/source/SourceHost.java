package news.broadsheet.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A host belongs to at most one source; the primary key holds that. */
@Entity
class SourceHost {
  @Id private String host;

  @Column(nullable = false)
  private UUID sourceId;

  protected SourceHost() {
    // For Hibernate.
  }

  String host() {
    return host;
  }

  UUID sourceId() {
    return sourceId;
  }
}
