package news.broadsheet.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Stores a post once, however often it is sent with the same {@link IdempotencyKey}. */
@Singleton
class PostOnce {
  private final Ingest ingest;
  private final KeptAnswers answers;
  private final ObjectMapper json;

  PostOnce(Ingest ingest, KeptAnswers answers, ObjectMapper json) {
    this.ingest = ingest;
    this.answers = answers;
    this.json = json;
  }

  /**
   * @param replayed whether it is the answer to an earlier request
   */
  record Reply(IngestResult result, boolean replayed) {}

  /**
   * @param caller who sent it
   * @param request digest of what is posted
   */
  Reply store(String caller, IdempotencyKey key, byte[] request, Submission submission) {
    KeptAnswers.Begun begun = KeptAnswers.now(caller, key);
    Optional<KeptAnswers.Answer> earlier = answers.begin(begun, request);
    if (earlier.isPresent()) {
      return new Reply(read(earlier.get()), true);
    }
    try {
      return new Reply(
          ingest.store(submission, result -> answers.keep(begun, written(result))), false);
    } catch (RuntimeException e) {
      answers.forget(begun);
      throw e;
    }
  }

  private KeptAnswers.Answer written(IngestResult result) {
    try {
      int status = result.outcome() == Outcome.CREATED ? 201 : 200;
      return new KeptAnswers.Answer(status, json.writeValueAsString(result));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private IngestResult read(KeptAnswers.Answer answer) {
    try {
      return json.readValue(answer.json(), IngestResult.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
