package vn.tiendo.measurement.table.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a table of figures, by any of their headings. */
public enum Column {

    PLAN("plan", "kế hoạch"),
    DEPARTMENT("department", "ngành"),
    PERIOD("period", "kỳ báo cáo"),
    REPORTED_ON("reportedOn", "ngày báo cáo"),
    TARGET("target", "mã chỉ tiêu"),
    PART("part", "phần", "khu phố", "thôn", "ấp"),
    /** A number, a count, a grade, whether it is done, an assessment: what the target is measured with. */
    VALUE("value", "giá trị", "số liệu"),
    /** What the figure is counted in, as a check on what the plan says. */
    UNIT("unit", "đơn vị tính", "đvt"),
    NUMERATOR("numerator", "tử số"),
    DENOMINATOR("denominator", "mẫu số"),
    DATE("date", "ngày hoàn thành"),
    GROUND("ground", "căn cứ"),
    /** What a count counts, each with its day. */
    OCCURRENCES("occurrences", "từng vụ"),
    NO_DATA("noData", "lý do không có số liệu"),
    NOTE("note", "ghi chú"),
    QUALITY("quality", "loại số liệu"),
    EXPLANATION("explanation", "giải trình"),
    REASON("reason", "lý do sửa");

    private static final String COMPONENT = "component.";

    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    public static Optional<Column> headed(String heading) {
        return Arrays.stream(values()).filter(each -> each.headings.stream().anyMatch(known -> Words.same(known, heading)))
                .findFirst();
    }

    /** The component's id when the column holds one of the components of a target: component.deaths. */
    public static Optional<String> component(String heading) {
        String text = heading.strip();
        return text.startsWith(COMPONENT) && text.length() > COMPONENT.length()
                ? Optional.of(text.substring(COMPONENT.length())) : Optional.empty();
    }

    /** As it is called in the documentation. */
    public String heading() {
        return headings.getFirst();
    }
}
