package vn.tiendo.reporting.report.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.report.domain.ReportContent.Part;
import vn.tiendo.reporting.report.domain.ReportContent.Proof;
import vn.tiendo.reporting.report.domain.ReportContent.Signature;

/** The report on the first half of the year: a pure function of its frozen input. */
public final class SixMonthReport {

    private SixMonthReport() {
    }

    /** @param proof of an issued report */
    public static ReportContent write(ReportInput input, @Nullable Proof proof) {
        return new ReportContent(
            Opening.letterhead(input),
            "BÁO CÁO",
            Opening.summary(input),
            input.stamp() == null,
            Opening.grounds(input),
            Opening.opening(input),
            List.of(
                new Part("I.", "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", Results.of(input)),
                new Part("II.", "TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN", Shortcomings.of(input)),
                new Part("III.", "NHIỆM VỤ 6 THÁNG CUỐI NĂM " + input.year(), NextTasks.of(input)),
                new Part("IV.", "SỐ LIỆU CÒN THIẾU, NỘP CHẬM, CHƯA DUYỆT, ĐÍNH CHÍNH", Gaps.of(input))),
            "Trên đây là báo cáo tình hình thực hiện kế hoạch 6 tháng đầu năm %d của Ủy ban nhân dân %s./.".formatted(
                input.year(), Opening.unit(input)),
            new Signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), input.imprint().signer()),
            recipients(input),
            TargetTable.of(input),
            "Ủy ban nhân dân " + Opening.unit(input),
            input.to(),
            proof);
    }

    private static List<String> recipients(ReportInput input) {
        String superior = input.superior();
        String above = superior == null ? "UBND cấp trên trực tiếp" : "UBND " + Words.lowerFirst(superior);
        String unit = Opening.unit(input);
        return List.of(
            "- " + above + ";",
            "- Thường trực Đảng ủy, HĐND " + unit + ";",
            "- Chủ tịch, các Phó Chủ tịch UBND " + unit + ";",
            "- Các ban, ngành, đoàn thể, khu phố;",
            "- Lưu: VT.");
    }
}
