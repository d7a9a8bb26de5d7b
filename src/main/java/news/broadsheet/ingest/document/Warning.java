package news.broadsheet.ingest.document;

/**
 * Something a poster should know about an article that was accepted all the same.
 *
 * @param code stable, camelCase, for programs
 * @param field the field of NewArticle it is about
 * @param message one sentence for people
 */
public record Warning(String code, String field, String message) {}
