package vn.tiendo.reporting.mailing.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * The e-mail addresses of those who stand under "Nơi nhận" of a unit's reports. They are kept apart from the templates: these are
 * frozen with each report, and what is frozen is for everybody.
 *
 * @param version 0 as long as nobody wrote one
 */
public record AddressBook(String unit, long version, List<Entry> entries) {

    public AddressBook {
        entries = List.copyOf(entries);
    }

    /** @param recipient a line as the document has it, without dash and mark: "Thường trực Đảng ủy, HĐND phường Lái Thiêu" */
    public record Entry(String recipient, List<String> addresses) {
        public Entry {
            addresses = List.copyOf(addresses);
        }
    }

    public static AddressBook empty(String unit) {
        return new AddressBook(unit, 0, List.of());
    }

    /** None when nobody has given one for the line. */
    public List<String> addressesOf(String recipient) {
        return entries.stream().filter(entry -> key(entry.recipient()).equals(key(recipient))).flatMap(entry -> entry.addresses().stream())
            .distinct().toList();
    }

    /** Capitals, spaces and the mark at the end make no other recipient. */
    private static String key(String recipient) {
        return Normalizer.normalize(recipient, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ").replaceAll("[.;,]+$", "")
            .toLowerCase(Locale.ROOT);
    }
}
