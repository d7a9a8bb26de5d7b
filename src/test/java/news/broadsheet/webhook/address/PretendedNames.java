package news.broadsheet.webhook.address;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A name server of which tests say what it answers: names below {@code .example} are known to none
 * other, and asking for them would need the network.
 */
@Alternative
@Priority(1)
@Singleton
public class PretendedNames extends Names {
  private static final Map<String, Deque<String>> ANSWERS = new ConcurrentHashMap<>();

  /** What a name leads to each time it is asked for, the last of them for good. */
  public static void answer(String name, String... addresses) {
    ANSWERS.put(name, new ArrayDeque<>(Arrays.asList(addresses)));
  }

  @Override
  List<InetAddress> addresses(String host) throws UnknownHostException {
    if (!host.endsWith(".example")) {
      return super.addresses(host);
    }
    Deque<String> answers = ANSWERS.get(host);
    if (answers == null) {
      throw new UnknownHostException(host);
    }
    synchronized (answers) {
      return List.of(
          InetAddress.getByName(answers.size() > 1 ? answers.removeFirst() : answers.getFirst()));
    }
  }
}
