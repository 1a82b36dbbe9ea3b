package vn.tiendo.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Port of each part on the loopback address.
 *
 * @param management health and metrics of the gateway; the other services have theirs beside the rest
 */
public record Ports(int gateway, int plan, int measurement, int reporting, int identity, int store, int broker,
        int controller, int management) {

    private static final int COUNT = 9;

    public static Ports standard() {
        return new Ports(8080, 8081, 8082, 8083, 9000, 27017, 9092, 9093, 8090);
    }

    /** Nine ports in a row. */
    public static Ports from(int base) {
        return of(IntStream.range(base, base + COUNT).boxed().toList());
    }

    /** Nine ports that nobody uses at this moment. */
    public static Ports free() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < COUNT; i++) sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            Ports ports = of(sockets.stream().map(ServerSocket::getLocalPort).toList());
            for (ServerSocket socket : sockets) socket.close();
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ports of(List<Integer> ports) {
        return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4), ports.get(5),
                ports.get(6), ports.get(7), ports.get(8));
    }
}
