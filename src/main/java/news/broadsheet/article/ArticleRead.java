package news.broadsheet.article;

/**
 * An article as a caller may see it.
 *
 * @param entityTag of the view, without quotes; changes with everything in it
 */
public record ArticleRead(ArticleView view, String entityTag) {}
