/** Which language a text is in. Floor 0. */
@NullMarked
package news.broadsheet.text.language;

import org.jspecify.annotations.NullMarked;
