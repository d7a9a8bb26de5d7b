@NullMarked
package news.broadsheet.addresses;

import org.jspecify.annotations.NullMarked;
