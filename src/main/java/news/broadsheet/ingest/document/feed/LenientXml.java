package news.broadsheet.ingest.document.feed;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import news.broadsheet.ingest.document.Warning;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * XML, well-formed or not. One parser reads both, so that one wrong byte at the end of a feed does
 * not change how its beginning is read; the strict parser of the JDK is only asked whether, and
 * where, the document is malformed.
 *
 * <p>jsoup declares no entities and fetches nothing: of references it knows those of characters and
 * of HTML, and leaves all others as they are written. It nests 512 deep at most.
 */
final class LenientXml {

  /** An ampersand that begins no reference. In a URL, {@code &sect} would become a sign. */
  private static final Pattern BARE_AMPERSAND =
      Pattern.compile("&(?!(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w{2,31});)");

  private static final String CDATA = "<![CDATA[";

  private static final XMLInputFactory STRICT = strict();

  private LenientXml() {}

  static Document parse(String text, List<Warning> warnings) {
    tellWhereMalformed(text, warnings);
    Document document = Parser.xmlParser().parseInput(withoutBareAmpersands(text), "");
    document
        .outputSettings()
        .prettyPrint(false)
        .escapeMode(Entities.EscapeMode.xhtml)
        .syntax(Document.OutputSettings.Syntax.html);
    if (document.childNodes().stream().anyMatch(DocumentType.class::isInstance)) {
      warn(warnings, "doctypeIgnored", "The DOCTYPE was passed over; its entities mean nothing.");
    }
    return document;
  }

  private static void tellWhereMalformed(String text, List<Warning> warnings) {
    try {
      XMLStreamReader reader = STRICT.createXMLStreamReader(new StringReader(text));
      boolean htmlNames = false;
      while (reader.hasNext()) {
        htmlNames |= reader.next() == XMLStreamConstants.ENTITY_REFERENCE;
      }
      if (htmlNames) {
        warn(warnings, "undeclaredEntity", "The XML names characters as only HTML does.");
      }
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      String where =
          at == null ? "" : " at line " + at.getLineNumber() + ", column " + at.getColumnNumber();
      warn(
          warnings,
          "malformedXml",
          "The XML is malformed" + where + "; what could be read was read.");
    }
  }

  private static void warn(List<Warning> warnings, String code, String message) {
    warnings.add(new Warning(code, FeedReading.FEED, message));
  }

  private static XMLInputFactory strict() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** In CDATA an ampersand is an ampersand. */
  private static String withoutBareAmpersands(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    var mended = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf(CDATA, at);
      int markupEnd = open < 0 ? text.length() : open;
      mended.append(BARE_AMPERSAND.matcher(text.substring(at, markupEnd)).replaceAll("&amp;"));
      if (open < 0) {
        break;
      }
      int close = text.indexOf("]]>", open);
      at = close < 0 ? text.length() : close;
      mended.append(text, open, at);
    }
    return mended.toString();
  }
}
