package vn.tiendo.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** What may be typed as an e-mail address. */
public final class MailAddress {

    private static final int LONGEST = 254; // RFC 5321, section 4.5.3.1.3, without its brackets

    private MailAddress() {
    }

    /** A bare one (RFC 5322, addr-spec), with a domain: no name before it, no second one behind it. */
    public static boolean isOne(String text) {
        try {
            return text.length() <= LONGEST && text.contains("@") && new InternetAddress(text, true).getAddress().equals(text);
        } catch (AddressException none) {
            return false;
        }
    }
}
