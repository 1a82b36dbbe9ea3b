package vn.tiendo.reporting;

import java.util.Arrays;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** Takes e-mail for all tests, each of which has addresses of its own; it can be away for a while. */
public final class MailServer {

    private static volatile GreenMail server = started(0);
    private static final int PORT = server.getSmtp().getPort();

    private MailServer() {
    }

    public static int port() {
        return PORT;
    }

    /** Those that came to an address. */
    public static List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(letter -> isTo(letter, address)).toList();
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return Arrays.stream(letter.getAllRecipients()).anyMatch(each -> each.toString().equals(address));
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    public static void stop() {
        server.stop();
    }

    public static void start() {
        server = started(PORT);
    }

    private static GreenMail started(int port) {
        GreenMail begun = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        begun.start();
        return begun;
    }
}
