/** Holds the service to the root {@code openapi.yaml}, and the tests to all of it. */
@NullMarked
package news.broadsheet.contract;

import org.jspecify.annotations.NullMarked;
