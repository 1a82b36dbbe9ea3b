package vn.tiendo.plan.resolution;

import java.util.Map;

import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.resolution.domain.DraftSection;
import vn.tiendo.plan.resolution.domain.DraftTarget;
import vn.tiendo.plan.resolution.domain.Letterhead;
import vn.tiendo.plan.resolution.domain.ResolutionDraft;
import vn.tiendo.plan.resolution.domain.Span;
import vn.tiendo.plan.resolution.domain.Unread;

/** The draft as the API answers it and as the command prints it. */
public final class DraftForm {

    private DraftForm() {
    }

    public static Map<String, Object> write(ResolutionDraft draft) {
        Letterhead head = draft.letterhead();
        return new Form().with("issuer", head.issuer()).with("number", head.number()).with("date", head.date())
                .with("year", head.year()).with("session", head.session()).with("title", head.title())
                .withAll("sections", draft.sections(), DraftForm::section)
                .withAll("targets", draft.targets(), DraftForm::target)
                .withAll("unread", draft.unread(), DraftForm::unread).with("text", draft.text()).map();
    }

    private static Map<String, Object> section(DraftSection section) {
        return new Form().with("id", section.id()).with("number", section.number()).with("title", section.title()).map();
    }

    private static Map<String, Object> target(DraftTarget target) {
        var quantity = target.quantity();
        return new Form().with("section", target.section()).with("number", target.number())
                .with("parent", target.parent()).with("title", target.title())
                .with("rule", target.rule(), ReadRuleForm::write).with("unit", quantity.unit())
                .with("numerator", quantity.numerator()).with("denominator", quantity.denominator())
                .with("proposal", target.proposal(), ReadRuleForm::write).with("source", target.source(), DraftForm::span)
                .with("confidence", target.confidence()).with("warnings", target.warnings()).map();
    }

    private static Map<String, Object> span(Span span) {
        return new Form().with("start", span.start()).with("end", span.end()).with("text", span.text()).map();
    }

    private static Map<String, Object> unread(Unread unread) {
        return new Form().withFieldsOf(span(unread.source())).with("reason", unread.reason()).map();
    }
}
