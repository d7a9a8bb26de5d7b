package news.broadsheet.ingest.document.warc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Archives, record by record. */
final class Archives {

  private Archives() {}

  static byte[] page(String address, String html) throws IOException {
    return response(address, "200 OK", "text/html; charset=utf-8", html);
  }

  static byte[] response(String address, String status, String type, String body)
      throws IOException {
    String head = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n\r\n";
    return record("response", address, (head + body).getBytes(UTF_8));
  }

  static byte[] http(String address, String headers, byte[] body) throws IOException {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers + "\r\n";
    return record("response", address, join(head.getBytes(UTF_8), body));
  }

  static byte[] record(String type, @Nullable String address, byte[] block) throws IOException {
    return join(header(type, address, block.length), block, "\r\n\r\n".getBytes(UTF_8));
  }

  static byte[] header(String type, @Nullable String address, long length) {
    String target = address == null ? "" : "WARC-Target-URI: " + address + "\r\n";
    String contentType =
        type.equals("response") ? "application/http; msgtype=response" : "text/plain";
    return "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nWARC-Date: 2022-01-11T16:30:00Z\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
        .formatted(type, target, contentType, length)
        .getBytes(UTF_8);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  static byte[] join(byte[]... parts) throws IOException {
    var joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.write(part);
    }
    return joined.toByteArray();
  }
}
