package news.broadsheet.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.Warning;
import news.broadsheet.source.RuleBook;
import news.broadsheet.source.Source;
import news.broadsheet.url.UrlFingerprint;
import org.jspecify.annotations.Nullable;

/** A valid post on its way in: all that can be known of it before the database is asked. */
final class Incoming {
  /** A scraper's clock or a printed typo may be off by a day and a zone; more is a mistake. */
  private static final Duration FUTURE = Duration.ofDays(2);

  /** The year of the first newspaper of the Americas; what claims to be older is a misread date. */
  private static final Instant EARLIEST = Instant.parse("1690-01-01T00:00:00Z");

  private final Submission submission;
  private final List<Address> addresses;
  private final Source source;
  private final RuleBook rules;
  private final Instant now;
  private final ArticleRow row;
  private final List<Warning> asides;

  /**
   * @throws news.broadsheet.problem.ProblemException 422 that names a field which is no address
   */
  Incoming(Submission submission, RuleBook rules, Source source, Instant now) {
    this(submission, Address.of(submission.reading().article(), rules), rules, source, now);
  }

  /**
   * @param addresses of the submission, by the rules
   */
  Incoming(
      Submission submission, List<Address> addresses, RuleBook rules, Source source, Instant now) {
    this.submission = submission;
    this.addresses = List.copyOf(addresses);
    this.source = source;
    this.rules = rules;
    this.now = now;
    this.row = row(article(), addresses, source, submission.reading().publishedText(), now);
    this.asides = List.of();
  }

  private Incoming(Incoming same, List<Warning> asides) {
    this.submission = same.submission;
    this.addresses = same.addresses;
    this.source = same.source;
    this.rules = same.rules;
    this.now = same.now;
    this.row = same.row;
    this.asides = List.copyOf(asides);
  }

  /** The same post, with something more to be told of it. */
  Incoming warned(List<Warning> more) {
    return more.isEmpty() ? this : new Incoming(this, more);
  }

  /**
   * The same post by these rules: its keys, and its source, which may have become another one.
   *
   * @param standing what a source is by these rules
   */
  Incoming by(RuleBook current, UnaryOperator<Source> standing) {
    return current.sameAs(rules)
        ? this
        : new Incoming(submission, current, standing.apply(source), now);
  }

  /** The lossy key of the posted address. */
  UrlFingerprint fingerprint() {
    return addresses.getFirst().fingerprint();
  }

  /** By which the keys of its addresses are made. */
  RuleBook rules() {
    return rules;
  }

  NewArticle article() {
    return submission.reading().article();
  }

  Submission submission() {
    return submission;
  }

  List<Address> addresses() {
    return addresses;
  }

  Source source() {
    return source;
  }

  Instant now() {
    return now;
  }

  /** The row that this post makes alone. */
  ArticleRow row() {
    return row;
  }

  /**
   * @param unknown what to order by when the publication time is not known or not to be trusted
   */
  ArticleRow row(
      NewArticle article, Source source, @Nullable String publishedText, Instant unknown) {
    return row(article, Address.of(article, rules), source, publishedText, unknown);
  }

  private ArticleRow row(
      NewArticle article,
      List<Address> addresses,
      Source source,
      @Nullable String publishedText,
      Instant unknown) {
    PublicationTime published = article.publishedAt();
    return new ArticleRow(
        article,
        Content.of(article),
        source,
        Address.presented(addresses),
        publishedText,
        published != null && trusted(published, now) ? published.instant() : unknown,
        submission.reading().provenance());
  }

  List<Warning> warnings() {
    var warnings = new ArrayList<>(submission.reading().warnings());
    PublicationTime published = article().publishedAt();
    if (published != null && !trusted(published, now)) {
      warnings.add(
          new Warning(
              "untrustedDate",
              "publishedAt",
              "The date lies before 1690 or more than 48 hours ahead; the article is ordered by its arrival."));
    }
    if (row.language().differs()) {
      warnings.add(
          new Warning(
              "languageDiffers",
              "language",
              "The text is taken as "
                  + row.language().taken()
                  + ", not as "
                  + row.language().declared()
                  + " as declared."));
    }
    warnings.addAll(asides);
    return warnings;
  }

  private static boolean trusted(PublicationTime published, Instant now) {
    return !published.instant().isBefore(EARLIEST)
        && !published.instant().isAfter(now.plus(FUTURE));
  }
}
