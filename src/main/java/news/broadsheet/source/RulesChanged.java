package news.broadsheet.source;

/** Told when the rules of some host are others now; its keys wait to be made anew. */
public record RulesChanged() {}
