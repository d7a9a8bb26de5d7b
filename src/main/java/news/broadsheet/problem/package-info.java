/** Every error answer: RFC 9457 problems, their registry and all exception mappers. Floor 0. */
@NullMarked
package news.broadsheet.problem;

import org.jspecify.annotations.NullMarked;
