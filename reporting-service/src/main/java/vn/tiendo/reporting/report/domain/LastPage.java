package vn.tiendo.reporting.report.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.tiendo.reporting.report.domain.Report.Frozen;
import vn.tiendo.reporting.report.domain.ReportContent.Fact;
import vn.tiendo.reporting.report.domain.ReportContent.Proof;
import vn.tiendo.reporting.report.domain.ReportInput.Correction;
import vn.tiendo.reporting.report.domain.ReportInput.Stamp;

/** The page after the appendix of an issued report: by what anybody can tell that the paper is what was issued. */
final class LastPage {

    private static final DateTimeFormatter MOMENT =
        DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private LastPage() {
    }

    /** None for a draft. */
    static Optional<Proof> of(Frozen frozen) {
        ReportInput input = frozen.input();
        return Optional.ofNullable(input.stamp()).map(stamp -> new Proof("THÔNG TIN XÁC THỰC",
            "Địa chỉ kiểm tra báo cáo dưới dạng mã QR", facts(input, stamp, frozen.sha256()), stamp.report(),
            stamp.checkAddress(), input.plan() + "-" + input.period() + ".json", frozen.json()));
    }

    private static List<Fact> facts(ReportInput input, Stamp stamp, String sha256) {
        List<Fact> facts = new ArrayList<>(List.of(
            new Fact("Mã báo cáo", stamp.report()),
            new Fact("Số liệu đã duyệt tính đến", moment(stamp.asOf())),
            new Fact("Kế hoạch", input.plan() + ", phiên bản " + input.planVersion()),
            new Fact("Mẫu báo cáo", stamp.template()),
            new Fact("Trình dựng văn bản", stamp.renderer()),
            new Fact("SHA-256 của dữ liệu", sha256),
            new Fact("Địa chỉ kiểm tra", stamp.checkAddress())));
        Correction corrects = input.corrects();
        if (corrects != null) {
            facts.add(new Fact("Thay thế", "Báo cáo số " + corrects.symbol() + " " + Words.longDate(corrects.date())));
        }
        return facts;
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
