/** The programs of PostgreSQL: unpacked, and run as a user that they accept. */
@NullMarked
package news.broadsheet.embedded.programs;

import org.jspecify.annotations.NullMarked;
