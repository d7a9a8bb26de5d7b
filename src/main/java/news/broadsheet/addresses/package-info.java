/** What the store knows of addresses, without the articles. Floor 3. */
@NullMarked
package news.broadsheet.addresses;

import org.jspecify.annotations.NullMarked;
