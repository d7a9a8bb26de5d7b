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
  /** Nobody: the service did it by itself. */
  private static final String SERVICE = "service";

  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final Sql sql;
  private final ObjectMapper json;
  private final Actor actor;

  AuditLog(Sql sql, ObjectMapper json, Actor actor) {
    this.sql = sql;
    this.json = json;
    this.actor = actor;
  }

  /**
   * Of whoever sent the present request. Commits or rolls back with the act, and so needs its
   * transaction.
   *
   * @param subject the id of what was acted on
   * @param detail what is worth knowing when the subject is gone; never the text of an article,
   *     which would outlive a takedown here, nor a secret
   */
  @Transactional(TxType.MANDATORY)
  public void record(Act act, Object subject, Map<String, String> detail) {
    insert(actor.name(), act, subject, detail);
  }

  /** Of what the service did by itself, be it in somebody's request. */
  @Transactional(TxType.MANDATORY)
  public void recordOwn(Act act, Object subject, Map<String, String> detail) {
    insert(SERVICE, act, subject, detail);
  }

  private void insert(String name, Act act, Object subject, Map<String, String> detail) {
    try {
      sql.update(
          "insert into audit_entry (id, at, actor, act, subject, detail) values (?, now(), ?, ?, ?, ?::jsonb)",
          IDS.generate(),
          name,
          act.code(),
          subject.toString(),
          detail.isEmpty() ? null : json.writeValueAsString(new TreeMap<>(detail)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
