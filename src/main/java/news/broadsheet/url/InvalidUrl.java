package news.broadsheet.url;

import news.broadsheet.url.whatwg.UrlSyntaxException;

/**
 * A text that is no address of a web page. The message is for whoever sent it and completes the
 * sentence "the address …", such as "must be an http or https URL". It has no stack trace, because
 * bad addresses are everyday input of a batch.
 */
public final class InvalidUrl extends RuntimeException {

  InvalidUrl(String message) {
    super(message, null, false, false);
  }

  InvalidUrl(UrlSyntaxException reason) {
    super(reason.getMessage(), reason, false, false);
  }
}
