package vn.tiendo.reporting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks SMTP (RFC 5321), and gives some recipients an answer of its own. */
public final class RefusingMailServer implements AutoCloseable {

    /** @param answer code and words, to RCPT for this address */
    public record Recipient(String address, String answer) {
    }

    private final ServerSocket door;
    private final Thread serving;
    private final List<Recipient> refused;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public RefusingMailServer(int port, Recipient... refused) throws IOException {
        this.refused = List.of(refused);
        this.door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        serving = Thread.startVirtualThread(this::serve);
    }

    /** How often a letter was tried to be handed over for an address. */
    public long asked(String address) {
        return asked.stream().filter(address::equals).count();
    }

    private void serve() {
        try {
            while (true) {
                Socket connection = door.accept();
                Thread.startVirtualThread(() -> talk(connection));
            }
        } catch (SocketException closed) {
            // The end of the test.
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void talk(Socket connection) {
        try (connection; var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            Writer out = new OutputStreamWriter(connection.getOutputStream(), StandardCharsets.UTF_8)) {
            say(out, "220 mail.example");
            String recipient = "";
            for (String line = in.readLine(); line != null && !line.startsWith("QUIT"); line = in.readLine()) {
                if (line.toUpperCase(Locale.ROOT).startsWith("RCPT TO:")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    asked.add(recipient);
                    say(out, answer(recipient));
                } else if (line.equals("DATA")) {
                    say(out, "354 go on");
                    while (!".".equals(in.readLine())) {
                        // The letter itself is of no interest.
                    }
                } else {
                    say(out, "250 mail.example");
                }
            }
            say(out, "221 bye");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String answer(String address) {
        return refused.stream().filter(each -> each.address().equals(address)).map(Recipient::answer).findFirst().orElse("250 ok");
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    /** The port is free for another server when it returns: a thread that waits for a caller keeps the door until it has left. */
    @Override
    public void close() throws IOException {
        door.close();
        try {
            serving.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
