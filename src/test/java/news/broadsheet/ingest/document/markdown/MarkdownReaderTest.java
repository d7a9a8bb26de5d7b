package news.broadsheet.ingest.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.article.Author;
import news.broadsheet.article.Image;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.article.RelatedLink;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {

  private static final String DOCUMENT =
      """


      # Harbour Reopens After Storm – Mayor

      By [Reuters](#)

      March 3, 2021



      Cranes stood still for nine days.

      **Port Authority / REUTERS**

      The harbour of Example City opened again on Wednesday, its mayor said.

      "All berths are free," she told reporters, and
      the first ships came in.

      **Related article:** [Storm Closes 'Every Road' in Example City](#)

      Nobody was hurt.

      Original url:

      <https://www.example.com/2021/03/03/harbour-reopens?a=1&b=%20x#top>\
      """;

  /** The shape that Broadsheet was conceived for, every part of it. */
  @Test
  void each_part_of_a_scraped_document_finds_its_field() {
    DocumentReading reading = MarkdownReader.read(DOCUMENT, "https://hint.example/");
    NewArticle article = reading.article();
    assertThat(article.title()).isEqualTo("Harbour Reopens After Storm – Mayor");
    assertThat(article.byline()).isEqualTo("By Reuters");
    assertThat(article.agency()).isEqualTo("Reuters");
    assertThat(article.authors()).isNull();
    assertThat(article.publishedAt()).isEqualTo(PublicationTime.of("2021-03-03"));
    assertThat(reading.publishedText()).isEqualTo("March 3, 2021");
    assertThat(article.images())
        .containsExactly(
            new Image(null, "Cranes stood still for nine days.", "Port Authority / REUTERS", null));
    assertThat(article.relatedLinks())
        .containsExactly(new RelatedLink("Storm Closes 'Every Road' in Example City", null));
    assertThat(article.url())
        .isEqualTo("https://www.example.com/2021/03/03/harbour-reopens?a=1&b=%20x#top");
    assertThat(reading.warnings()).isEmpty();
    assertThat(article.body())
        .isEqualTo(
            """
            The harbour of Example City opened again on Wednesday, its mayor said.

            "All berths are free," she told reporters, and
            the first ships came in.

            Nobody was hurt.\
            """);
  }

  @Test
  void a_german_document_is_read() {
    DocumentReading reading =
        MarkdownReader.read(
            """
            Hafen nach Sturm wieder offen
            =============================

            Von **Anna Müller** und Jan van der Berg, dpa
            03.04.2021, 16:30 Uhr

            Hamburg (dpa) – Der Hafen ist wieder offen.

            ## Was nun?

            Niemand weiß es.

            **Lesen Sie auch:** [Sturm](https://zeitung.example/sturm) | [Regen](https://zeitung.example/regen)

            Originalartikel: [zeitung.example](https://zeitung.example/hafen)
            """,
            null);
    NewArticle article = reading.article();
    assertThat(article.title()).isEqualTo("Hafen nach Sturm wieder offen");
    assertThat(article.authors())
        .containsExactly(new Author("Anna Müller", null), new Author("Jan van der Berg", null));
    assertThat(article.agency()).isEqualTo("dpa");
    assertThat(article.dateline()).isEqualTo("Hamburg");
    assertThat(article.publishedAt()).isEqualTo(PublicationTime.of("2021-04-03T16:30"));
    assertThat(article.relatedLinks())
        .containsExactly(
            new RelatedLink("Sturm", "https://zeitung.example/sturm"),
            new RelatedLink("Regen", "https://zeitung.example/regen"));
    assertThat(article.url()).isEqualTo("https://zeitung.example/hafen");
    assertThat(article.body())
        .isEqualTo(
            "Hamburg (dpa) – Der Hafen ist wieder offen.\n\n## Was nun?\n\nNiemand weiß es.");
  }

  @Test
  void a_russian_document_is_read() {
    DocumentReading reading =
        MarkdownReader.read(
            """
            ## Порт снова открыт

            Опубликовано: 3 марта 2021 г., 16:30 МСК
            Автор: [Анна Ковалёва](https://gazeta.example/avtor/1)

            МОСКВА, 3 марта (ТАСС) — Порт открыт.

            **Читайте также:** [Шторм]()

            Ссылка на оригинал: https://gazeta.example/port
            """,
            null);
    NewArticle article = reading.article();
    assertThat(article.title()).isEqualTo("Порт снова открыт");
    assertThat(article.publishedAt()).isEqualTo(PublicationTime.of("2021-03-03T16:30+03:00"));
    assertThat(article.authors())
        .containsExactly(new Author("Анна Ковалёва", "https://gazeta.example/avtor/1"));
    assertThat(article.agency()).isEqualTo("TASS");
    assertThat(article.dateline()).isEqualTo("МОСКВА, 3 марта");
    assertThat(article.relatedLinks()).containsExactly(new RelatedLink("Шторм", null));
    assertThat(article.url()).isEqualTo("https://gazeta.example/port");
    assertThat(article.body()).isEqualTo("МОСКВА, 3 марта (ТАСС) — Порт открыт.");
  }

  @Test
  void a_chinese_document_is_read() {
    NewArticle article =
        MarkdownReader.read(
                """
                # 港口重新开放

                2021年3月3日 16:30

                文/王小明

                新华社上海3月3日电 港口重新开放。

                相关阅读：[风暴来了](https://bao.example/1)

                原文链接：<https://bao.example/gangkou>
                """,
                null)
            .article();
    assertThat(article.title()).isEqualTo("港口重新开放");
    assertThat(article.publishedAt()).isEqualTo(PublicationTime.of("2021-03-03T16:30"));
    assertThat(article.authors()).containsExactly(new Author("王小明", null));
    assertThat(article.agency()).isEqualTo("Xinhua");
    assertThat(article.dateline()).isEqualTo("上海3月3日");
    assertThat(article.relatedLinks()).hasSize(1);
    assertThat(article.url()).isEqualTo("https://bao.example/gangkou");
    assertThat(article.body()).isEqualTo("新华社上海3月3日电 港口重新开放。");
  }

  @Test
  void an_arabic_document_is_read() {
    NewArticle article =
        MarkdownReader.read(
                """
                # الميناء يفتح من جديد

                بقلم سارة علي

                نشر في: ٣ مارس ٢٠٢١

                فتح الميناء أبوابه.

                **اقرأ أيضا:** [العاصفة](https://jarida.example/2)

                الرابط الأصلي: https://jarida.example/mina
                """,
                null)
            .article();
    assertThat(article.byline()).isEqualTo("بقلم سارة علي");
    assertThat(article.authors()).containsExactly(new Author("سارة علي", null));
    assertThat(article.publishedAt()).isEqualTo(PublicationTime.of("2021-03-03"));
    assertThat(article.relatedLinks()).hasSize(1);
    assertThat(article.url()).isEqualTo("https://jarida.example/mina");
    assertThat(article.body()).isEqualTo("فتح الميناء أبوابه.");
  }

  @Test
  void a_spanish_document_is_read() {
    NewArticle article =
        MarkdownReader.read(
                """
                # El puerto reabre

                Por Ana Ruiz y Luis Gil / EFE | 3 de marzo de 2021

                ![El puerto](https://diario.example/puerto.jpg "El puerto el miércoles")

                Foto: Ana Ruiz / EFE

                El puerto reabrió.

                Te puede interesar: [La tormenta](/tormenta)

                Enlace original: <https://diario.example/puerto>
                """,
                null)
            .article();
    assertThat(article.byline()).isEqualTo("Por Ana Ruiz y Luis Gil / EFE");
    assertThat(article.agency()).isEqualTo("EFE");
    assertThat(article.authors()).hasSize(2);
    assertThat(article.publishedAt()).isEqualTo(PublicationTime.of("2021-03-03"));
    assertThat(article.images())
        .containsExactly(
            new Image(
                "https://diario.example/puerto.jpg",
                "El puerto el miércoles",
                "Foto: Ana Ruiz / EFE",
                "El puerto"));
    assertThat(article.relatedLinks()).containsExactly(new RelatedLink("La tormenta", "/tormenta"));
    assertThat(article.url()).isEqualTo("https://diario.example/puerto");
    assertThat(article.body())
        .isEqualTo(
            "![El puerto](https://diario.example/puerto.jpg \"El puerto el miércoles\")\n\nEl puerto reabrió.");
  }

  /** The raw text of others must come back as it was: no reflowing, no escaping, no renumbering. */
  @Test
  void the_body_is_markdown_as_it_was_written() {
    String body =
        """
        First *line*\\
        second   line

        1986. A good year.
        1990. A better one.

        > quoted
        lazy

        ```
        By code

        March 3, 2021
        ```

            indented

        <div>

        *raw*

        </div>

        | a | b |
        |---|---|

        [ref]: https://a.example\
        """;
    assertThat(MarkdownReader.read("# T\n\n" + body, null).article().body()).isEqualTo(body);
  }

  @Test
  void a_document_without_any_known_part_is_all_body() {
    NewArticle article = MarkdownReader.read("Just a text.\n\nAnd another.", null).article();
    assertThat(article.body()).isEqualTo("Just a text.\n\nAnd another.");
    assertThat(article.title()).isNull();
    assertThat(article.url()).isNull();
    assertThat(article.images()).isNull();
    assertThat(article.relatedLinks()).isNull();
    assertThat(MarkdownReader.read("# Only a title", null).article().body()).isNull();
  }

  @Test
  void the_hint_is_the_address_only_where_the_document_has_none() {
    assertThat(MarkdownReader.read("# T\n\nText", "https://hint.example/a").article().url())
        .isEqualTo("https://hint.example/a");
  }

  @Test
  void line_breaks_of_any_kind_end_lines() {
    NewArticle article =
        MarkdownReader.read("# T\r\n\r\nBy Ana Lima\r\n\r\nOne\r\ntwo\r\rThree", null).article();
    assertThat(article.byline()).isEqualTo("By Ana Lima");
    assertThat(article.body()).isEqualTo("One\r\ntwo\r\rThree");
  }

  @Test
  void the_publisher_in_the_byline_is_no_author() {
    NewArticle article =
        MarkdownReader.read(
                "# T\n\nBy Green Planet\n\nText\n\nOriginal url: https://www.greenplanet.example/a",
                null)
            .article();
    assertThat(article.byline()).isEqualTo("By Green Planet");
    assertThat(article.authors()).isNull();
  }
}
