package news.broadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** The network between a client and a TCP server of this machine, with what may befall it. */
final class FaultProxy implements AutoCloseable {
  private static final int ANY_PORT = 0;
  private static final int BACKLOG = 200;
  private static final int PIECE = 256;
  private static final double NANOS_PER_SECOND = 1e9;

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong passed = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean blackhole;
  private int bytesPerSecond = Integer.MAX_VALUE;

  private FaultProxy(ServerSocket door, int target) {
    this.door = door;
    this.target = target;
  }

  /** Passes everything, at first. */
  static FaultProxy to(int port) throws IOException {
    var door = new ServerSocket(ANY_PORT, BACKLOG, InetAddress.getLoopbackAddress());
    var proxy = new FaultProxy(door, port);
    Thread.ofPlatform().daemon().name("fault-proxy").start(proxy::listen);
    return proxy;
  }

  int port() {
    return door.getLocalPort();
  }

  /** Bytes, in both directions, since the beginning. */
  long passed() {
    return passed.get();
  }

  /** All faults are over. What a black hole kept arrives late, as TCP has it. */
  void pass() {
    become(false, Integer.MAX_VALUE);
  }

  /**
   * Nothing arrives and nothing is refused, in no direction; connections open, as to a firewall.
   */
  void blackhole() {
    become(true, Integer.MAX_VALUE);
  }

  /** Each connection has so many bytes a second in each direction. */
  void throttle(int bytes) {
    become(false, bytes);
  }

  /** Cuts all connections by RST, and tells how many there were; new ones are let in. */
  int reset() throws IOException {
    List<Socket> all = List.copyOf(open);
    for (Socket socket : all) {
      if (!socket.isClosed()) {
        socket.setSoLinger(true, 0);
      }
    }
    for (Socket socket : all) {
      socket.close();
    }
    return all.size() / 2;
  }

  @Override
  public void close() throws IOException {
    door.close();
    pass();
    reset();
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        connect(door.accept());
      } catch (IOException e) {
        // Closed, or the server refuses: then the client's connection ends as well.
      }
    }
  }

  private void connect(Socket client) throws IOException {
    Socket server;
    try {
      server = new Socket(InetAddress.getLoopbackAddress(), target);
    } catch (IOException e) {
      client.close();
      throw e;
    }
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    open.add(client);
    open.add(server);
    Thread.ofVirtual().start(() -> pump(client, server));
    Thread.ofVirtual().start(() -> pump(server, client));
  }

  private void pump(Socket from, Socket to) {
    byte[] buffer = new byte[8192];
    try (from;
        to) {
      for (int n = from.getInputStream().read(buffer);
          n > 0;
          n = from.getInputStream().read(buffer)) {
        for (int i = 0; i < n; i += PIECE) {
          write(to.getOutputStream(), buffer, i, Math.min(PIECE, n - i));
        }
      }
    } catch (IOException e) {
      // One side is gone, and so the other one is, too.
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private void write(OutputStream out, byte[] buffer, int from, int length) throws IOException {
    int rate = rateOnceOpen();
    out.write(buffer, from, length);
    passed.addAndGet(length);
    if (rate < Integer.MAX_VALUE) {
      LockSupport.parkNanos((long) (length * NANOS_PER_SECOND / rate));
    }
  }

  private int rateOnceOpen() {
    lock.lock();
    try {
      while (blackhole) {
        changed.awaitUninterruptibly();
      }
      return bytesPerSecond;
    } finally {
      lock.unlock();
    }
  }

  private void become(boolean hole, int rate) {
    lock.lock();
    try {
      blackhole = hole;
      bytesPerSecond = rate;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
