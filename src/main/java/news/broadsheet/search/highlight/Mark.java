package news.broadsheet.search.highlight;

/**
 * A match in a text.
 *
 * @param end after its last character
 * @param what of all that is sought; equal for matches of the same word
 */
record Mark(int start, int end, String what) {}
