package vn.tiendo.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One address before several gateways: each connection goes to the first of them that takes it, as a load balancer's does. */
final class Balancer implements AutoCloseable {

    private final ServerSocket door;
    private final List<Integer> gateways = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Balancer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.submit(this::serve);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    void add(int port) {
        gateways.add(port);
    }

    /** As when it is not ready any more: what is open stays, nothing new comes. */
    void remove(int port) {
        gateways.remove(Integer.valueOf(port));
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                threads.submit(() -> forward(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void forward(Socket client) {
        try (client; Socket gateway = gateways.stream().flatMap(port -> connected(port).stream()).findFirst().orElseThrow()) {
            threads.submit(() -> copy(client, gateway));
            copy(gateway, client);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Socket> connected(int port) {
        try {
            return Optional.of(new Socket(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // One of the two has gone; the other side is told by the closing.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
