package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.report.domain.ReportContent.Block;
import vn.tiendo.reporting.report.domain.Since.CorrectedFigure;
import vn.tiendo.reporting.scoreboard.domain.Status;

/** The part that tells what has changed since the last report or a day, and which approved figures were corrected. */
final class Changes {

    private Changes() {
    }

    static List<Block> of(ReportInput input) {
        Since since = input.since();
        List<Block> blocks = new ArrayList<>();
        Gaps.add(blocks, "Chỉ tiêu thay đổi so với " + then(since),
            since == null ? List.of() : since.differences().stream().map(Changes::sentence).toList());
        Gaps.add(blocks, "Số liệu đã duyệt được đính chính từ đó đến nay",
            since == null ? List.of() : since.figures().stream().map(Changes::corrected).toList());
        return blocks;
    }

    private static String then(@Nullable Since since) {
        if (since == null) {
            return "đầu năm";
        }
        return since.symbol() == null ? "ngày " + Words.date(since.day())
            : "Báo cáo số " + since.symbol() + " (số liệu đến ngày " + Words.date(since.day()) + ")";
    }

    private static String sentence(Difference difference) {
        String name = "%s (%s)".formatted(Words.withoutFullStop(difference.title()), difference.row());
        return switch (difference.aspect()) {
            case ROW -> name + (difference.was() == null ? ": mới có trong kế hoạch." : ": không còn trong kế hoạch.");
            case ATTAINED -> change(name, "thực hiện", figure(difference.was()), figure(difference.now()));
            case REQUIRED -> change(name, "kế hoạch", text(difference.was()), text(difference.now()));
            case STATUS -> change(name, "đánh giá", status(difference.was()), status(difference.now()));
        };
    }

    private static String change(String name, String what, String was, String now) {
        return "%s: %s từ %s thành %s.".formatted(name, what, was, now);
    }

    private static String figure(@Nullable String plain) {
        return plain == null ? "chưa có số liệu" : Words.number(new BigDecimal(plain));
    }

    private static String text(@Nullable String words) {
        return words == null ? "chưa có" : Words.tight(words);
    }

    private static String status(@Nullable String code) {
        return code == null ? "chưa có" : Words.lowerFirst(Words.status(Status.valueOf(code)));
    }

    private static String corrected(CorrectedFigure figure) {
        return "%s (%s), %s, %s%s: từ %s thành %s%s.".formatted(Words.withoutFullStop(figure.title()), figure.target(),
            figure.department(), Words.period(figure.period()), figure.part() == null ? "" : ", " + figure.part(), figure.was(),
            figure.now(), figure.reason() == null ? "" : "; giải trình: " + Words.withoutFullStop(Words.lowerFirst(figure.reason())));
    }
}
