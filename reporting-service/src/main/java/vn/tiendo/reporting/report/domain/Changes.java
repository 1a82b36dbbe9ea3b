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

    private final ReportInput input;
    private final Words words;

    private Changes(ReportInput input) {
        this.input = input;
        this.words = input.words();
    }

    static List<Block> of(ReportInput input) {
        return new Changes(input).since(input.since());
    }

    private List<Block> since(@Nullable Since since) {
        List<Block> blocks = new ArrayList<>();
        Gaps.add(blocks, words.with("Chỉ tiêu thay đổi so với ", "Targets that changed since ") + then(since), words,
            since == null ? List.of() : since.differences().stream().map(this::sentence).toList());
        Gaps.add(blocks, words.with("Số liệu đã duyệt được đính chính từ đó đến nay", "Approved figures corrected since then"), words,
            since == null ? List.of() : since.figures().stream().map(this::corrected).toList());
        return blocks;
    }

    private String then(@Nullable Since since) {
        if (since == null) {
            return words.with("đầu năm", "the beginning of the year");
        }
        String day = words.date(since.day());
        return since.symbol() == null ? words.say("ngày %s", "%s", day)
            : words.say("Báo cáo số %s (số liệu đến ngày %s)", "Report No. %s (figures up to %s)", since.symbol(), day);
    }

    private String sentence(Difference difference) {
        String name = input.printed(difference.row(), difference.title());
        return switch (difference.aspect()) {
            case ROW -> name + (difference.was() == null ? words.with(": mới có trong kế hoạch.", ": new in the plan.")
                : words.with(": không còn trong kế hoạch.", ": no longer in the plan."));
            case ATTAINED -> change(name, words.with("thực hiện", "attained"), figure(difference.was()), figure(difference.now()));
            case REQUIRED -> change(name, words.with("kế hoạch", "planned"), text(difference.was()), text(difference.now()));
            case STATUS -> change(name, words.with("đánh giá", "assessment"), status(difference.was()), status(difference.now()));
        };
    }

    private String change(String name, String what, String was, String now) {
        return words.say("%s: %s từ %s thành %s.", "%s: %s from %s to %s.", name, what, was, now);
    }

    private String figure(@Nullable String plain) {
        return plain == null ? words.with("chưa có số liệu", "no figure") : words.number(new BigDecimal(plain));
    }

    private String text(@Nullable String text) {
        return text == null ? none() : Words.tight(text);
    }

    private String status(@Nullable String code) {
        return code == null ? none() : Words.lowerFirst(words.status(Status.valueOf(code)));
    }

    private String none() {
        return words.with("chưa có", "none");
    }

    private String corrected(CorrectedFigure figure) {
        String reason = figure.reason() == null ? ""
            : words.with("; giải trình: ", "; explanation: ") + Words.withoutFullStop(Words.lowerFirst(figure.reason()));
        return words.say("%s, %s, %s%s: từ %s thành %s%s.", "%s, %s, %s%s: from %s to %s%s.",
            input.printed(figure.target(), figure.title()), figure.department(), words.period(figure.period()),
            figure.part() == null ? "" : ", " + figure.part(), figure.was(), figure.now(), reason);
    }
}
