package vn.tiendo.local.part;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Whether a part answers by now. Plain sockets: an HTTP client would take longer to load than a part to start. */
@FunctionalInterface
public interface Probe {

    int MILLISECONDS = 2_000;

    boolean answers();

    /** Asks the other one only when this one answers. */
    default Probe and(Probe other) {
        return () -> answers() && other.answers();
    }

    static Probe tcp(int port) {
        return () -> {
            try (Socket socket = connect(port)) {
                return socket.isConnected();
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** Status 200 to a GET. */
    static Probe http(int port, String path) {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: application/json\r\n"
                + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        return () -> {
            try (Socket socket = connect(port)) {
                socket.getOutputStream().write(request);
                String status = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
                return status != null && status.startsWith("HTTP/1.1 200");
            } catch (IOException e) {
                return false;
            }
        };
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setSoTimeout(MILLISECONDS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLISECONDS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
