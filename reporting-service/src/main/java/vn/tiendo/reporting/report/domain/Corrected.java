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

    private final ReportInput input;
    private final Words words;
    private final Correction corrects;

    private Corrected(ReportInput input, Correction corrects) {
        this.input = input;
        this.words = input.words();
        this.corrects = corrects;
    }

    static List<String> of(ReportInput input) {
        Correction corrects = input.corrects();
        return corrects == null ? List.of()
            : corrects.differences().stream().map(new Corrected(input, corrects)::sentence).toList();
    }

    private String sentence(Difference difference) {
        String name = input.printed(difference.row(), difference.title());
        String before = words.say("Báo cáo số %s", "Report No. %s", corrects.symbol());
        return switch (difference.aspect()) {
            case ROW -> difference.was() == null ? words.say("%s: chưa có trong %s.", "%s: not yet in %s.", name, before)
                : words.say("%s: không còn so với %s.", "%s: no longer there, was in %s.", name, before);
            case ATTAINED -> change(name, words.with("thực hiện", "attained"), difference, text -> words.number(new BigDecimal(text)), before);
            case REQUIRED -> change(name, words.with("kế hoạch", "planned"), difference, Words::tight, before);
            case STATUS -> change(name, words.with("đánh giá", "assessment"), difference,
                text -> Words.lowerFirst(words.status(Status.valueOf(text))), before);
        };
    }

    private String change(String name, String what, Difference difference, UnaryOperator<String> form, String before) {
        return words.say("%s: %s %s, %s ghi %s.", "%s: %s %s, %s says %s.", name, what, said(difference.now(), form), before,
            said(difference.was(), form));
    }

    private String said(@Nullable String value, UnaryOperator<String> form) {
        return value == null ? words.with("chưa có số liệu", "no figure") : Objects.requireNonNull(form.apply(value));
    }
}
