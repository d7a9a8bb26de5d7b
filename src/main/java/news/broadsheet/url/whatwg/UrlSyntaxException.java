package news.broadsheet.url.whatwg;

/** A text that the URL Standard refuses. The message completes the sentence "the address …". */
public final class UrlSyntaxException extends RuntimeException {

  UrlSyntaxException(String message) {
    // Without a stack trace: bad addresses are everyday input, and who sent them wants the
    // sentence.
    super(message, null, false, false);
  }
}
