package news.broadsheet.addresses;

import java.util.UUID;

/**
 * The article that an address names.
 *
 * @param relation of the address to it
 */
record NamedArticle(UUID id, String relation, boolean removed) {}
