package vn.tiendo.plan.assignment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.tiendo.plan.assignment.HandDownFigures.Item;
import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.sheet.PlacedForm;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Violation;

/**
 * Figures as they were sent.
 *
 * @param unread what could not be read
 * @param workbook in which cells they stand; empty when they were sent as JSON
 */
record SentFigures(List<Item> items, List<Violation> unread, Optional<PlacedForm> workbook) {

    static SentFigures of(Input input) {
        return new SentFigures(HandDownForm.read(input), input.violations(), Optional.empty());
    }

    /** A figure is unreadable also when something is wrong with its cell that the form does not show. */
    static SentFigures of(PlacedForm form) {
        var input = Input.of(form.body());
        var items = HandDownForm.read(input);
        var unread = form.all(input.violations());
        return new SentFigures(HandDownForm.readable(items, unread), unread, Optional.of(form));
    }

    /** All that is wrong, where the sender sees it. */
    List<Violation> told(List<Flaw> flaws) {
        var found = Refusals.violations(flaws);
        return workbook.map(each -> each.told(Stream.concat(unread.stream(), found.stream()).toList()))
                .orElseGet(() -> Stream.concat(unread.stream(), found.stream()).toList());
    }

    List<Violation> placed(List<Flaw> flaws) {
        var found = Refusals.violations(flaws);
        return workbook.map(each -> each.placed(found)).orElse(found);
    }

    Optional<Violation.Cell> cell(String pointer) {
        return workbook.map(each -> each.cell(pointer));
    }
}
