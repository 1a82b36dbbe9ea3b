package vn.tiendo.reporting.report.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import vn.tiendo.reporting.report.domain.ReportFigures.Remark;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;

/** What departments wrote beside their figures of one target, one sentence for each department. */
final class Explanations {

    private Explanations() {
    }

    /** "Công an phường giải trình: (quý I/2024) …; (quý II/2024) …."; what they wrote is in their own words. */
    static List<String> of(Row row, Words words) {
        Map<String, List<Remark>> byDepartment = row.remarks().stream()
            .filter(remark -> remark.kind() == Remark.Kind.EXPLANATION)
            .collect(Collectors.groupingBy(Remark::department, LinkedHashMap::new, Collectors.toList()));
        return byDepartment.entrySet().stream().map(entry -> entry.getKey() + words.with(" giải trình: ", " explains: ")
            + together(entry.getValue(), words) + ".").toList();
    }

    /** The same words on several periods stand once. */
    private static String together(List<Remark> remarks, Words words) {
        Map<String, String> periodsByText = remarks.stream().collect(Collectors.groupingBy(
            remark -> Words.tight(Words.withoutFullStop(Words.lowerFirst(remark.text()))), LinkedHashMap::new,
            Collectors.mapping(remark -> words.period(remark.period()), Collectors.joining(", "))));
        return periodsByText.entrySet().stream().map(said -> "(" + said.getValue() + ") " + said.getKey())
            .collect(Collectors.joining("; "));
    }
}
