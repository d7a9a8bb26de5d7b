/** Documents of many articles, taken at once and read afterwards. Floor 4. */
@NullMarked
package news.broadsheet.imports;

import org.jspecify.annotations.NullMarked;
