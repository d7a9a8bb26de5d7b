package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import news.broadsheet.article.Article;
import news.broadsheet.article.ArticleRepository;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.markdown.MarkdownReader;
import news.broadsheet.ingest.document.page.PageReader;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.source.RuleBooks;

/** Reads the document of an article again, with the reader of today, and posts what it finds. */
@Singleton
class Reread {
  private final ArticleRepository articles;
  private final KeptDocuments documents;
  private final Transactions transactions;
  private final RuleBooks books;
  private final Ingest ingest;

  Reread(
      ArticleRepository articles,
      KeptDocuments documents,
      Transactions transactions,
      RuleBooks books,
      Ingest ingest) {
    this.articles = articles;
    this.documents = documents;
    this.transactions = transactions;
    this.books = books;
    this.ingest = ingest;
  }

  private record Reading(Article article, KeptDocuments.Kept kept, DocumentReading found) {}

  /**
   * What the document says today replaces what it said; what was given beside it stays.
   *
   * @throws ProblemException 404, 410; 409 where no document of the present text is kept, or
   *     another text came meanwhile; 422 where today's reader finds no article in it
   */
  IngestResult again(UUID id) {
    Reading reading = transactions.run(() -> read(id));
    return ingest.store(Submission.reread(reading.found), result -> settle(reading, result));
  }

  private Reading read(UUID id) {
    Article article = articles.named(id).orGone();
    KeptDocuments.Kept kept = documents.of(article).orElseThrow(() -> nothingKept(article));
    NewArticle before = Current.asPosted(article, books.current());
    DocumentReading found = read(kept.document(), article.url());
    return new Reading(article, kept, found.as(asOf(before, found.article())));
  }

  /** At the addresses it has, and as of the time when it was scraped: it is not scraped again. */
  private static NewArticle asOf(NewArticle before, NewArticle found) {
    NewArticle here = found.at(before).from(before.source());
    return before.retrievedAt() == null ? here : here.scrapedAt(before.retrievedAt());
  }

  private static DocumentReading read(RawDocument document, String address) {
    MediaType type = MediaType.valueOf(document.mediaType());
    return type.isCompatible(MediaType.TEXT_HTML_TYPE)
        ? PageReader.read(
            document.content(), type.getParameters().get(MediaType.CHARSET_PARAMETER), address)
        : MarkdownReader.read(DocumentText.of(document.content(), type), address);
  }

  /** In the transaction that stores it. */
  private void settle(Reading reading, IngestResult result) {
    if (!result.id().equals(reading.article.id())
        || result.revision() > reading.article.lastRevision() + 1) {
      throw new ProblemException(
          ProblemType.CONFLICT, "Another text of the article came meanwhile.", List.of());
    }
    if (result.outcome() == Outcome.REVISED) {
      documents.move(reading.kept.id(), result.revision());
    }
  }

  private static ProblemException nothingKept(Article article) {
    return new ProblemException(
        ProblemType.CONFLICT,
        "The present text of the article %s was not read from a document; there is nothing to read again."
            .formatted(article.id()),
        List.of());
  }
}
