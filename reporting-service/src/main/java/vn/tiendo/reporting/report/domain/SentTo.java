package vn.tiendo.reporting.report.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who gets a report: to whom it is addressed, and who stands under "Nơi nhận" (Decree 30/2020, Appendix I, part II, item 9). */
final class SentTo {

    private final Words words;
    private final List<String> addressees;
    private final List<String> recipients;

    private SentTo(ReportInput input) {
        Placeholders placeholders = new Placeholders(input, input.template());
        words = input.words();
        addressees = input.template().addressees().stream().map(placeholders::fill).toList();
        recipients = input.template().recipients().stream().map(placeholders::fill).toList();
    }

    static SentTo of(ReportInput input) {
        return new SentTo(input);
    }

    /** "Kính gửi: …." on one line, or each of several on its own; nothing when it is addressed to nobody. */
    List<String> addressed() {
        String title = words.with("Kính gửi:", "To:");
        return switch (addressees.size()) {
            case 0 -> List.of();
            case 1 -> List.of(title + " " + addressees.getFirst() + ".");
            default -> Stream.concat(Stream.of(title), listed(addressees).stream()).toList();
        };
    }

    /** Whom it is addressed to stands here as "Như trên". */
    List<String> listed() {
        List<String> lines = new ArrayList<>(recipients);
        if (!addressees.isEmpty()) {
            lines.addFirst(words.with("Như trên", "As above"));
        }
        return listed(lines);
    }

    /** All of them by name. */
    List<String> names() {
        return Stream.concat(addressees.stream(), recipients.stream()).toList();
    }

    private static List<String> listed(List<String> names) {
        return IntStream.range(0, names.size()).mapToObj(i -> "- " + names.get(i) + (i == names.size() - 1 ? "." : ";")).toList();
    }
}
