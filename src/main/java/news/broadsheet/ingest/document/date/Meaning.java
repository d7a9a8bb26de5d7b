package news.broadsheet.ingest.document.date;

/**
 * One thing that a word can mean in a date line.
 *
 * @param value the number of the month or weekday, or the zone's id
 * @param language whose word it is; empty where that does not matter
 */
record Meaning(Role role, String value, String language) {

  enum Role {
    MONTH,
    WEEKDAY,
    AM,
    PM,
    NOON,
    PUBLISHED,
    UPDATED,
    ZONE,
    ZONE_UNKNOWN,
    FILLER
  }

  int number() {
    return Integer.parseInt(value);
  }
}
