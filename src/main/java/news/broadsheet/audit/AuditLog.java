package news.broadsheet.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.TreeMap;
import news.broadsheet.sql.Sql;

/** Where administrative acts are written down. */
@Singleton
public class AuditLog {
  /** Whoever reaches the port of a service without keys. */
  public static final String OPEN = "open";

  /** Nobody: the service did it by itself. */
  public static final String SERVICE = "service";

  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final Sql sql;
  private final ObjectMapper json;

  AuditLog(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * Commits or rolls back with the act, and so needs its transaction.
   *
   * @param actor the name of a key, {@link #OPEN} or {@link #SERVICE}
   * @param subject the id of what was acted on
   * @param detail what is worth knowing when the subject is gone; never the text of an article,
   *     which would outlive a takedown here, nor a secret
   */
  @Transactional(TxType.MANDATORY)
  public void record(String actor, Act act, Object subject, Map<String, String> detail) {
    try {
      sql.update(
          "insert into audit_entry (id, at, actor, act, subject, detail) values (?, now(), ?, ?, ?, ?::jsonb)",
          IDS.generate(),
          actor,
          act.code(),
          subject.toString(),
          detail.isEmpty() ? null : json.writeValueAsString(new TreeMap<>(detail)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
