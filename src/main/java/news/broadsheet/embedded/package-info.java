/** The PostgreSQL that comes with the service, run as a child process. Floor 0. */
@NullMarked
package news.broadsheet.embedded;

import org.jspecify.annotations.NullMarked;
