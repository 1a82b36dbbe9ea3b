package vn.tiendo.reporting.report.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.tiendo.reporting.report.domain.Report.Frozen;
import vn.tiendo.reporting.report.domain.ReportContent.Fact;
import vn.tiendo.reporting.report.domain.ReportContent.Proof;
import vn.tiendo.reporting.report.domain.ReportInput.Correction;
import vn.tiendo.reporting.report.domain.ReportInput.Stamp;

/** The page after the appendix of an issued report: by what anybody can tell that the paper is what was issued. */
final class LastPage {

    private static final DateTimeFormatter MOMENT =
        DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final DateTimeFormatter ENGLISH_MOMENT =
        DateTimeFormatter.ofPattern("HH:mm:ss 'on' d MMMM uuuu", Locale.ENGLISH).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private LastPage() {
    }

    /** None for a draft. */
    static Optional<Proof> of(Frozen frozen) {
        ReportInput input = frozen.input();
        Words words = input.words();
        return Optional.ofNullable(input.stamp()).map(stamp -> new Proof(words.with("THÔNG TIN XÁC THỰC", "PROOF OF ISSUE"),
            words.with("Địa chỉ kiểm tra báo cáo dưới dạng mã QR", "Address at which this report can be checked, as a QR code"), facts(input, stamp, frozen.sha256()), stamp.report(),
            stamp.checkAddress(), input.plan() + "-" + input.period() + ".json", frozen.json()));
    }

    private static List<Fact> facts(ReportInput input, Stamp stamp, String sha256) {
        Words words = input.words();
        List<Fact> facts = new ArrayList<>(List.of(
            new Fact(words.with("Mã báo cáo", "Report id"), stamp.report()),
            new Fact(words.with("Số liệu đã duyệt tính đến", "Approved figures as of"), moment(stamp.asOf(), words)),
            new Fact(words.with("Kế hoạch", "Plan"), plan(input, words)),
            new Fact(words.with("Mẫu báo cáo", "Template"), stamp.template()),
            new Fact(words.with("Trình dựng văn bản", "Renderer"), stamp.renderer()),
            new Fact(words.with("SHA-256 của dữ liệu", "SHA-256 of the data"), sha256),
            new Fact(words.with("Địa chỉ kiểm tra", "Check address"), stamp.checkAddress())));
        Correction corrects = input.corrects();
        if (corrects != null) {
            facts.add(new Fact(words.with("Thay thế", "Takes the place of"),
                words.say("Báo cáo số %s %s", "Report No. %s of %s", corrects.symbol(), words.longDate(corrects.date()))));
        }
        return facts;
    }

    private static String plan(ReportInput input, Words words) {
        UnitsCompared units = input.units();
        return units == null ? words.say("%s, phiên bản %d", "%s, version %d", input.plan(), input.planVersion())
            : words.say("của %d đơn vị bên dưới, năm %d", "of %d units below, %d", units.withPlan().count(), input.year());
    }

    private static String moment(Instant at, Words words) {
        return words.with(MOMENT.format(at), ENGLISH_MOMENT.format(at));
    }
}
