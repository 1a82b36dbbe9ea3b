package vn.tiendo.reporting.mailing.domain;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** @param isOfReport it stands in the report that is looked at, as it is worded there */
    public record Line(String recipient, List<String> addresses, boolean isOfReport) {
        public Line {
            addresses = List.copyOf(addresses);
        }
    }

    /** Those of a report first, also without addresses, then what was given for other lines. */
    public List<Line> lines(List<String> ofReport) {
        Set<String> known = ofReport.stream().map(AddressBook::key).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        return Stream.concat(
            ofReport.stream().filter(line -> seen.add(key(line))).map(line -> new Line(line, addressesOf(line), true)),
            entries.stream().filter(entry -> !known.contains(key(entry.recipient())))
                .map(entry -> new Line(entry.recipient(), entry.addresses(), false))).toList();
    }

    /** Capitals, spaces and the mark at the end make no other recipient. */
    private static String key(String recipient) {
        return Normalizer.normalize(recipient, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ").replaceAll("[.;,]+$", "")
            .toLowerCase(Locale.ROOT);
    }
}
