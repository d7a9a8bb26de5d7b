package news.broadsheet.ingest;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import news.broadsheet.ingest.document.markdown.MarkdownReader;

/**
 * Loads beside the start what the first post would wait seconds for: names of months in all
 * languages, the profiles of the language detector, the rules of word breaks.
 */
@Singleton
class WarmStart {
  private static final String DOCUMENT =
      """
      # Lock gate moves again

      By Ada Quill

      11 janvier 2022

      The lock gate that jammed on Friday evening moves again, and a barge went through it at dawn.
      """;

  void read(@Observes StartupEvent started) {
    Thread.ofPlatform()
        .daemon()
        .name("warm-start")
        .start(() -> Content.of(MarkdownReader.read(DOCUMENT, null).article()));
  }
}
