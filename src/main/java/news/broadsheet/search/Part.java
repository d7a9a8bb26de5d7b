package news.broadsheet.search;

/** A part of an article, and the weight that its words have in the search vector. */
enum Part {
  TITLE('A'),
  SUMMARY('B'),
  BODY('C');

  private final char weight;

  Part(char weight) {
    this.weight = weight;
  }

  char weight() {
    return weight;
  }
}
