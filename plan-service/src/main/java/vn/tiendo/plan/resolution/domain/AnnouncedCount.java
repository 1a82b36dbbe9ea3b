package vn.tiendo.plan.resolution.domain;

import java.util.ArrayList;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.resolution.domain.ReadRule.AllOf;
import vn.tiendo.plan.resolution.domain.ReadRule.AtLeastOf;

/** "05 tiêu chí" announces how many criteria follow. */
final class AnnouncedCount {

    private AnnouncedCount() {
    }

    /** @param from first of the targets that follow the composite */
    static void check(DraftBuilder draft, @Nullable String number, int from) {
        for (int i = from - 1; number != null && i >= 0; i--) {
            var target = draft.targets.get(i);
            if (!target.section().equals(draft.sections.getLast().id())) {
                return;
            }
            if (target.number().equals(number)) {
                long found = draft.targets.stream().skip(from).filter(each -> number.equals(each.parent())).count();
                var warning = warning(target.rule(), found);
                if (warning != null) {
                    draft.targets.set(i, warned(target, warning));
                }
                return;
            }
        }
    }

    private static @Nullable String warning(ReadRule rule, long found) {
        return switch (rule) {
            case AllOf(Integer count) when count != null && count != found ->
                    "Nêu " + count + " tiêu chí nhưng tìm thấy " + found + ".";
            case AtLeastOf(int count) when found < count ->
                    "Cần ít nhất " + count + " tiêu chí nhưng tìm thấy " + found + ".";
            default -> null;
        };
    }

    private static DraftTarget warned(DraftTarget target, String warning) {
        var warnings = new ArrayList<>(target.warnings());
        warnings.add(warning);
        return new DraftTarget(target.section(), target.number(), target.parent(), target.title(), target.rule(),
                target.quantity(), target.proposal(), target.source(), target.confidence(), warnings);
    }
}
