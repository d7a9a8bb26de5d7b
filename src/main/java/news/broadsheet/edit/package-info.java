/** What changing a resource over HTTP needs: preconditions and merge patches. Floor 0. */
@NullMarked
package news.broadsheet.edit;

import org.jspecify.annotations.NullMarked;
