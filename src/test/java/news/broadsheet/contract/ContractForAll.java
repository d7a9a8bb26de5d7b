package news.broadsheet.contract;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import news.broadsheet.PostgresResource;

/**
 * What every {@code @QuarkusTest} gets without asking, lest one forgets it: the database, and the
 * contract as a filter of REST Assured.
 */
@WithTestResource(value = PostgresResource.class, scope = TestResourceScope.GLOBAL)
public final class ContractForAll implements QuarkusTestBeforeClassCallback {
  private static final String[] SENT_AS_TEXT = {
    "application/json",
    "application/merge-patch+json",
    "application/x-ndjson",
    "text/markdown",
    "application/x-unknown"
  };

  @Override
  public void beforeClass(Class<?> testClass) {
    RestAssured.replaceFiltersWith(new Contract(OpenApi.CONTRACT, Seen.OF_THE_SUITE));
    RestAssured.config = RestAssured.config().encoderConfig(utf8());
  }

  /** REST Assured would send Markdown as ISO-8859-1, and refuse a media type it never heard of. */
  static EncoderConfig utf8() {
    EncoderConfig encoder =
        EncoderConfig.encoderConfig()
            .defaultContentCharset("UTF-8")
            .appendDefaultContentCharsetToContentTypeIfUndefined(false);
    for (String type : SENT_AS_TEXT) {
      encoder = encoder.encodeContentTypeAs(type, ContentType.TEXT);
    }
    return encoder;
  }
}
