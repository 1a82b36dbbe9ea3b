package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.report.domain.ReportInput.Correction;
import vn.tiendo.reporting.scoreboard.domain.Status;

/** What a report says otherwise than the issue whose place it takes, one sentence for each difference. */
final class Corrected {

    private Corrected() {
    }

    static List<String> of(ReportInput input) {
        Correction corrects = input.corrects();
        return corrects == null ? List.of()
            : corrects.differences().stream().map(difference -> sentence(difference, corrects)).toList();
    }

    private static String sentence(Difference difference, Correction corrects) {
        String name = "%s (%s)".formatted(Words.withoutFullStop(difference.title()), difference.row());
        String before = "Báo cáo số " + corrects.symbol();
        return switch (difference.aspect()) {
            case ROW -> difference.was() == null ? "%s: chưa có trong %s.".formatted(name, before)
                : "%s: không còn so với %s.".formatted(name, before);
            case ATTAINED -> change(name, "thực hiện", difference, text -> Words.number(new BigDecimal(text)), before);
            case REQUIRED -> change(name, "kế hoạch", difference, Words::tight, before);
            case STATUS -> change(name, "đánh giá", difference,
                text -> Words.lowerFirst(Words.status(Status.valueOf(text))), before);
        };
    }

    private static String change(
        String name, String what, Difference difference, UnaryOperator<String> words, String before) {
        return "%s: %s %s, %s ghi %s.".formatted(name, what, said(difference.now(), words), before,
            said(difference.was(), words));
    }

    private static String said(@Nullable String value, UnaryOperator<String> words) {
        return value == null ? "chưa có số liệu" : Objects.requireNonNull(words.apply(value));
    }
}
