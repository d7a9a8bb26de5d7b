package news.broadsheet.search.suggest;

import org.jspecify.annotations.Nullable;

/**
 * Something that begins with what was typed.
 *
 * @param kind title, source, author or tag
 * @param value what the filter takes, where that is not the text
 */
record Suggestion(String kind, String text, @Nullable String value) {}
