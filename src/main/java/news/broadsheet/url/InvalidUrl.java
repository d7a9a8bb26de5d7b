package news.broadsheet.url;

import news.broadsheet.url.whatwg.UrlSyntaxException;

/**
 * A text that is no address of a web page. The message is for whoever sent it and completes the
 * sentence "the address …", such as "must be an http or https URL".
 */
public final class InvalidUrl extends RuntimeException {

  InvalidUrl(UrlSyntaxException reason) {
    // Without a stack trace: in a batch, bad addresses are everyday input.
    super(reason.getMessage(), reason, false, false);
  }
}
