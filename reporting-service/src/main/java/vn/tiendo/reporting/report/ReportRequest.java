package vn.tiendo.reporting.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.Wish.Days;
import vn.tiendo.reporting.report.domain.Capacity;
import vn.tiendo.reporting.report.domain.Imprint;
import vn.tiendo.reporting.report.domain.ReportInput.Party;
import vn.tiendo.reporting.report.domain.Template;
import vn.tiendo.reporting.report.domain.Template.Asks;
import vn.tiendo.reporting.report.domain.Template.Reach;
import vn.tiendo.reporting.table.domain.Table.Language;

/** What a request for a report asks for; the body's flaws are collected in {@code body}. */
record ReportRequest(Input body, String plan, String kind, Optional<Template> template, Optional<Period> period,
    @Nullable String section, @Nullable String department, @Nullable Days days, @Nullable String superior, Imprint imprint) {

    /** One sequence a year: more would not fit the line. */
    private static final int HIGHEST_NUMBER = 99_999;
    private static final int LONGEST_NAME = 200;
    private static final List<Capacity> POSITIONED = Arrays.stream(Capacity.values()).filter(Capacity::takesPosition).toList();

    static ReportRequest read(JsonNode json, Templates templates) {
        Input body = Input.of(json);
        body.only("plan", "period", "kind", "section", "department", "from", "to", "number", "date", "signer", "place", "capacity",
            "position", "superior", "language");
        String kind = body.text("kind");
        Optional<Template> template = kind.isEmpty() ? Optional.empty() : template(body, kind, language(body), templates);
        boolean dated = template.filter(of -> of.asks() == Asks.DATES).isPresent();
        template.ifPresent(_ -> unasked(body, dated ? List.of("period") : List.of("from", "to")));
        Optional<Days> days = dated ? days(body) : Optional.empty();
        return new ReportRequest(body, body.text("plan"), kind, template,
            dated ? days.flatMap(of -> closed(body, of)) : period(body, template),
            only(body, "section", template, Template::ofSection), only(body, "department", template, of -> of.asks() == Asks.DEPARTMENT),
            days.orElse(null), name(body, "superior"), imprint(body));
    }

    static Language language(Input body) {
        return body.optionalOneOf("language", Language.class).orElse(Language.VI);
    }

    static Optional<Template> template(Input body, String kind, Language language, Templates templates) {
        return switch (templates.find(kind).orElse(null)) {
            case null -> {
                body.refuse("kind", "unknown-value", kind, templates.kinds().toList());
                yield Optional.empty();
            }
            case TemplateFile.Good good -> {
                Optional<Template> template = good.in(language);
                if (template.isEmpty()) {
                    body.refuse("language", "unknown-value", language, good.languages());
                }
                yield template;
            }
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
        return new Imprint(number(body), body.optionalDate("date").orElse(null), name(body, "signer"), name(body, "place"),
            capacity(body), name(body, "position"));
    }

    /** It is given with the position that it takes, so that the one never outlives the other. */
    private static @Nullable Capacity capacity(Input body) {
        Optional<Capacity> capacity = body.optionalOneOf("capacity", Capacity.class);
        boolean positioned = body.has("position");
        if (capacity.filter(Capacity::needsPosition).isPresent() && !positioned) {
            body.refuse("position", "required", null, null);
        } else if (positioned && !body.has("capacity")) {
            body.refuse("capacity", "required", null, POSITIONED);
        } else if (positioned && capacity.filter(given -> !given.takesPosition()).isPresent()) {
            body.refuse("capacity", "unknown-value", capacity.get(), POSITIONED);
        }
        return capacity.orElse(null);
    }

    static Optional<Period> period(Input body, Optional<Template> template) {
        String text = body.text("period");
        Optional<Period> period = Period.parse(text)
            .filter(found -> template.map(kind -> kind.reach().holds(found)).orElse(true));
        if (period.isEmpty() && !text.isEmpty()) {
            body.refuse("period", "malformed-period", text,
                template.map(kind -> example(kind.reach())).orElse("2024-M03, 2024-Q1, 2024-S1, 2024-A1"));
        }
        return period;
    }

    private static void unasked(Input body, List<String> fields) {
        fields.stream().filter(body::has).forEach(field -> body.refuse(field, "unknown-property", null, null));
    }

    private static Optional<Days> days(Input body) {
        LocalDate from = body.date("from");
        LocalDate to = body.date("to");
        if (body.has("from") && body.has("to") && to.isBefore(from)) {
            body.refuse("to", "out-of-range", to, "≥ " + from);
        }
        return body.violations().isEmpty() ? Optional.of(new Days(from, to)) : Optional.empty();
    }

    /** The last month of whose figures it can tell: closed by the last of the days. */
    private static Optional<Period> closed(Input body, Days days) {
        int year = days.to().getYear();
        Optional<Period> month = IntStream.rangeClosed(1, 12).mapToObj(number -> Period.month(year, number))
            .filter(each -> !each.to().isAfter(days.to())).reduce((_, later) -> later);
        if (month.isEmpty()) {
            body.refuse("to", "out-of-range", days.to(), "≥ " + Period.month(year, 1).to());
        }
        return month;
    }

    /** Asked for where the kind is on one, and nowhere else. */
    private static @Nullable String only(Input body, String field, Optional<Template> template, Predicate<Template> asks) {
        Optional<String> given = body.optionalText(field);
        template.filter(kind -> asks.test(kind) != given.isPresent()).ifPresent(
            kind -> body.refuse(field, asks.test(kind) ? "required" : "unknown-property", given.orElse(null), null));
        return given.orElse(null);
    }

    Wish wish(Period on, @Nullable Party speaker, Template by) {
        return new Wish(plan, on, section, speaker, days, superior, imprint, by);
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

    static @Nullable String name(Input body, String field) {
        Optional<String> name = body.optionalText(field);
        name.filter(given -> given.length() > LONGEST_NAME)
            .ifPresent(given -> body.refuse(field, "out-of-range", given.length(), "≤ " + LONGEST_NAME));
        return name.orElse(null);
    }
}
