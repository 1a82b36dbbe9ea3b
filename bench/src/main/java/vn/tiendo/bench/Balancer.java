package vn.tiendo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * In place of a Service of Kubernetes: a new connection goes to the next member, and one that is open stays where it is also when
 * its member is taken out. Who comes before there is a member waits.
 */
final class Balancer implements AutoCloseable {

    private static final int WAITING = 1024;
    private static final long PAUSE = 50_000_000;

    private final ServerSocket door;
    private final List<Integer> members = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    Balancer(int port) throws IOException {
        this.door = new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().name("balancer-" + port).daemon().start(this::serve);
    }

    void add(int port) {
        members.add(port);
    }

    void remove(int port) {
        members.remove((Integer) port);
    }

    private void serve() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                Thread.startVirtualThread(() -> join(client));
            }
        } catch (IOException e) {
            if (!door.isClosed()) throw new UncheckedIOException(e);
        }
    }

    private void join(Socket client) {
        try (client; Socket member = connected()) {
            Thread answers = Thread.startVirtualThread(() -> copy(member, client));
            copy(client, member);
            answers.join();
        } catch (IOException e) {
            // Either side is gone, and now the other one is told.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket connected() throws IOException {
        while (true) {
            List<Integer> now = List.copyOf(members);
            if (door.isClosed()) throw new IOException("closed");
            if (now.isEmpty()) {
                LockSupport.parkNanos(PAUSE);
                continue;
            }
            return new Socket(InetAddress.getLoopbackAddress(), now.get(Math.floorMod(turn.getAndIncrement(), now.size())));
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            shut(from);
            shut(to);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
