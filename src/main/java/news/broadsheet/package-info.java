/**
 * Broadsheet, an article store with an API. This package holds the start of the program and its
 * JSON settings; everything else lives in rooms, one a feature.
 *
 * <ul>
 *   <li>Floor 0, pure and without siblings: {@code url} (what makes two addresses one), {@code
 *       text} (what makes two texts one), {@code problem} (every error answer), {@code page}
 *       (keyset paging), {@code edit} (preconditions and merge patches), {@code sql} (statements),
 *       {@code embedded} (the PostgreSQL that comes with the service).
 *   <li>Floor 1: {@code changes} (the gap-free change log), {@code source} (publishers), {@code
 *       audit} (what those who run the store did), {@code limits} (what one request may cost),
 *       {@code security} (API keys, and who may do what).
 *   <li>Floor 2: {@code article} (articles, original URLs, revisions, and the reads).
 *   <li>Floor 3: {@code ingest} (the one write path), {@code search}, {@code revision} (what
 *       articles said before, and what changed), {@code representation} (one article in every form
 *       it is served in), {@code addresses} (what is known of an address), {@code stats} (what
 *       comes in, and which sources behave unusually).
 *   <li>Floor 4: {@code imports} (feeds and web archives, taken at once and read afterwards),
 *       {@code follow} (the change feed over HTTP, with the articles it tells of), {@code webhook}
 *       (changes pushed to the addresses of others).
 * </ul>
 *
 * A room may use the floors below its own, never a sibling above it, and nobody imports this
 * package. {@code url} and {@code text} know neither Jakarta EE nor Quarkus. ArchitectureTest holds
 * the rule.
 */
@NullMarked
package news.broadsheet;

import org.jspecify.annotations.NullMarked;
