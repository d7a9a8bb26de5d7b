package news.broadsheet.source;

/**
 * Told when the rules of some host are others now and its keys wait to be made anew, or when a
 * source became another one and its articles wait to be moved.
 */
public record RulesChanged() {}
