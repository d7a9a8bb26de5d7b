package news.broadsheet.addresses;

import java.util.List;

/** One for each address asked for, in the same order. */
public record UrlAnswers(List<UrlAnswer> items) {}
