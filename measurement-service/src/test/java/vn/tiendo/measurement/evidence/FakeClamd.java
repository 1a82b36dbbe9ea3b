package vn.tiendo.measurement.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Speaks as clamd does: whatever holds the EICAR test text is infected; with anything else it is content. */
final class FakeClamd implements AutoCloseable {

    /** The standard test text of scanners, in two parts so that this file is no finding itself. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final String COMMAND = "zINSTREAM\0";

    private final ServerSocket socket;
    private volatile boolean hurt;

    FakeClamd() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on it answers with its error, or not any more. */
    void hurt(boolean now) {
        hurt = now;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        try {
            while (true) {
                try (Socket client = socket.accept()) {
                    answer(client);
                }
            }
        } catch (SocketException closed) {
            // The test is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        String command = new String(in.readNBytes(COMMAND.length()), StandardCharsets.US_ASCII);
        if (!command.equals(COMMAND)) {
            throw new IllegalStateException("clamd was asked " + command);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        boolean infected = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
        String verdict = hurt ? "INSTREAM size limit exceeded. ERROR"
                : infected ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
        client.getOutputStream().write((verdict + "\0").getBytes(StandardCharsets.US_ASCII));
    }
}
