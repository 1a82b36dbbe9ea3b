package vn.tiendo.reporting.report;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.ReportInput.Imprint;
import vn.tiendo.reporting.report.domain.Template;
import vn.tiendo.reporting.report.domain.Template.Reach;

/** What a request for a report asks for; the body's flaws are collected in {@code body}. */
record ReportRequest(Input body, String plan, String kind, Optional<Template> template, Optional<Period> period,
    @Nullable String section, @Nullable String superior, Imprint imprint) {

    /** One sequence a year: more would not fit the line. */
    private static final int HIGHEST_NUMBER = 99_999;
    private static final int LONGEST_NAME = 200;

    static ReportRequest read(JsonNode json, Templates templates) {
        Input body = Input.of(json);
        body.only("plan", "period", "kind", "section", "number", "date", "signer", "place", "superior");
        String kind = body.text("kind");
        Optional<Template> template = kind.isEmpty() ? Optional.empty() : template(body, kind, templates);
        return new ReportRequest(body, body.text("plan"), kind, template, period(body, template),
            section(body, template), name(body, "superior"), imprint(body));
    }

    private static Optional<Template> template(Input body, String kind, Templates templates) {
        return switch (templates.find(kind).orElse(null)) {
            case null -> {
                body.refuse("kind", "unknown-value", kind, templates.kinds().toList());
                yield Optional.empty();
            }
            case TemplateFile.Good(var template) -> Optional.of(template);
            case TemplateFile.Broken(var violations) -> {
                violations.forEach(flaw -> body.refuse("kind", "template-broken", flaw.pointer(), flaw.code() + said(flaw)));
                yield Optional.empty();
            }
        };
    }

    private static String said(Violation flaw) {
        return flaw.given() == null ? "" : " (" + flaw.given() + ")";
    }

    static Imprint imprint(Input body) {
        return new Imprint(number(body), body.optionalDate("date").orElse(null), name(body, "signer"), name(body, "place"));
    }

    private static Optional<Period> period(Input body, Optional<Template> template) {
        String text = body.text("period");
        Optional<Period> period = Period.parse(text)
            .filter(found -> template.map(kind -> kind.reach().holds(found)).orElse(true));
        if (period.isEmpty() && !text.isEmpty()) {
            body.refuse("period", "malformed-period", text,
                template.map(kind -> example(kind.reach())).orElse("2024-M03, 2024-Q1, 2024-S1, 2024-A1"));
        }
        return period;
    }

    /** Asked for where the kind is on one section, and nowhere else. */
    private static @Nullable String section(Input body, Optional<Template> template) {
        Optional<String> section = body.optionalText("section");
        template.filter(kind -> kind.ofSection() != section.isPresent()).ifPresent(
            kind -> body.refuse("section", kind.ofSection() ? "required" : "unknown-property", section.orElse(null), null));
        return section.orElse(null);
    }

    private static String example(Reach reach) {
        return new Period(2024, reach.length(), reach.number() == null ? 1 : reach.number()).toString();
    }

    private static @Nullable Integer number(Input body) {
        Optional<Integer> number = body.optionalWhole("number");
        number.filter(given -> given < 1 || given > HIGHEST_NUMBER)
            .ifPresent(given -> body.refuse("number", "out-of-range", given, "1 … " + HIGHEST_NUMBER));
        return number.orElse(null);
    }

    private static @Nullable String name(Input body, String field) {
        Optional<String> name = body.optionalText(field);
        name.filter(given -> given.length() > LONGEST_NAME)
            .ifPresent(given -> body.refuse(field, "out-of-range", given.length(), "≤ " + LONGEST_NAME));
        return name.orElse(null);
    }
}
