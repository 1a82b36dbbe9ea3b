package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.report.domain.ReportContent.Bar;
import vn.tiendo.reporting.report.domain.ReportContent.Block;
import vn.tiendo.reporting.report.domain.ReportContent.Chart;
import vn.tiendo.reporting.report.domain.ReportContent.Heading;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportContent.Paragraph;
import vn.tiendo.reporting.report.domain.UnitsCompared.Compared;
import vn.tiendo.reporting.report.domain.UnitsCompared.Shared;
import vn.tiendo.reporting.report.domain.UnitsCompared.Standing;

/** The parts of a report that compares the units below: who stands where, what they have together, who has not reported. */
final class UnitsText {

    /** As many bars as a page has room for. */
    private static final int MOST = 24;

    private final UnitsCompared compared;
    private final Words words;
    private final String day;

    private UnitsText(UnitsCompared compared, ReportInput input) {
        this.compared = compared;
        this.words = input.words();
        this.day = words.date(input.to());
    }

    /** Of a report that compares none there is nothing to say. */
    static UnitsText of(ReportInput input) {
        return new UnitsText(Objects.requireNonNullElseGet(input.units(), () -> new UnitsCompared(List.of(), List.of())), input);
    }

    List<Block> ranking() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("1.", words.with("Đánh giá chung", "General assessment")));
        blocks.add(new Paragraph(words.say("Đến ngày %s, %d/%d đơn vị có kế hoạch năm; cộng lại, %d/%d chỉ tiêu đạt và vượt kế hoạch năm.",
            "By %s, %d of %d units have a plan of the year; together %d of %d targets met or exceeded the plan of the year.", day,
            compared.withPlan().count(), compared.units().size(), sum(Standing::reached), sum(Standing::targets))));
        blocks.add(new Heading("2.", words.with("Xếp hạng theo mức đạt đã biết", "Ranking by what is known to be attained")));
        blocks.addAll(charts());
        standings().forEach(unit -> blocks.add(new Item(ranked(unit, Objects.requireNonNull(unit.standing())), false)));
        return blocks;
    }

    private Stream<Compared> standings() {
        return compared.withPlan();
    }

    private int sum(ToIntFunction<Standing> count) {
        return standings().map(Compared::standing).filter(Objects::nonNull).mapToInt(count).sum();
    }

    private String ranked(Compared unit, Standing standing) {
        String place = standing.rank() == null ? words.with("chưa xếp hạng", "not ranked") : words.say("hạng %d", "rank %d", standing.rank());
        return words.say("%s: %s; mức đạt %s (độ phủ %s); %d/%d chỉ tiêu đạt và vượt kế hoạch năm.",
            "%s: %s; attained %s (coverage %s); %d of %d targets met or exceeded the plan of the year.", unit.name(), place,
            percent(standing.attained()), percent(standing.coverage()), standing.reached(), standing.targets());
    }

    private String percent(@Nullable BigDecimal share) {
        return share == null ? words.with("chưa biết", "not known") : words.percent(share) + Words.NO_BREAK + "%";
    }

    private List<Block> charts() {
        List<Compared> known = standings().filter(unit -> attained(unit) != null).toList();
        List<Block> charts = new ArrayList<>();
        for (int from = 0; known.size() > 1 && from < known.size(); from += MOST) {
            charts.add(chart(charts.size() + 1, known.subList(from, Math.min(known.size(), from + MOST))));
        }
        return charts;
    }

    private Chart chart(int number, List<Compared> some) {
        return new Chart(words.say("Biểu đồ %d. Mức đạt của các đơn vị", "Chart %d. What the units attained", number),
            some.stream().map(unit -> unit.name() + ": " + percent(attained(unit))).collect(Collectors.joining("; ",
                words.with("Biểu đồ thanh, phần trăm yêu cầu cả năm. ", "Bar chart, percent of what the year requires. "), ".")),
            words.with("Mức đạt", "Attained"), words.with("Yêu cầu", "Required"), words.with("% yêu cầu cả năm", "% of what the year requires"),
            some.stream().map(unit -> new Bar(unit.name() + ": " + percent(attained(unit)), Objects.requireNonNull(attained(unit)), null))
                .toList());
    }

    private static @Nullable BigDecimal attained(Compared unit) {
        Standing standing = unit.standing();
        return standing == null ? null : standing.attained();
    }

    List<Block> indicators() {
        List<Block> blocks = compared.indicators().stream().<Block>map(shared -> new Item(indicator(shared), false)).toList();
        return blocks.isEmpty() ? List.of(new Paragraph(words.with("Kế hoạch của các đơn vị không có chỉ số chung.",
            "The plans of the units share no indicator."))) : blocks;
    }

    private String indicator(Shared shared) {
        String total = shared.total() == null ? words.with("không cộng được", "cannot be added up")
            : words.with("tổng hợp ", "together ") + words.quantity(shared.total(), shared.unitOfMeasure());
        String without = shared.without().isEmpty() ? "" : words.say("; còn thiếu: %s", "; missing: %s", String.join(", ", shared.without()));
        return words.say("%s (%s): %s, từ số liệu của %d đơn vị%s.", "%s (%s): %s, from figures of %d units%s.",
            Words.withoutFullStop(shared.title()), shared.indicator(), total, shared.given(), without);
    }

    List<Block> gaps() {
        List<Block> blocks = new ArrayList<>();
        Gaps.add(blocks, words.with("Đơn vị không có kế hoạch năm", "Units without a plan of the year"), words,
            compared.units().stream().filter(unit -> unit.standing() == null).map(unit -> unit.name() + ".").toList());
        add(blocks, words.with("Báo cáo số liệu chưa nộp", "Submissions that are missing"), standing -> standing.owed() - standing.received());
        add(blocks, words.with("Báo cáo số liệu nộp chậm", "Submissions that came late"), Standing::late);
        add(blocks, words.with("Số liệu đã nộp, chưa duyệt (chưa tính vào báo cáo này)",
            "Submitted and not yet approved (not counted in this report)"), standing -> standing.received() - standing.approved());
        return blocks;
    }

    private void add(List<Block> blocks, String title, ToIntFunction<Standing> count) {
        Gaps.add(blocks, title, words, standings().filter(unit -> count.applyAsInt(Objects.requireNonNull(unit.standing())) > 0)
            .map(unit -> gap(unit, count.applyAsInt(Objects.requireNonNull(unit.standing())))).toList());
    }

    private String gap(Compared unit, int submissions) {
        return words.say("%s: %d/%d báo cáo.", "%s: %d of %d.", unit.name(), submissions, Objects.requireNonNull(unit.standing()).owed());
    }
}
