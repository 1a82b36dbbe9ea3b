package vn.tiendo.reporting.report;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.input.Input;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.Report.Kind;
import vn.tiendo.reporting.report.domain.ReportInput.Imprint;

/** What a request for a report asks for; the body's flaws are collected in {@code body}. */
record ReportRequest(Input body, String plan, Kind kind, Optional<Period> period, @Nullable String superior,
    Imprint imprint) {

    /** One sequence a year: more would not fit the line. */
    private static final int HIGHEST_NUMBER = 99_999;
    private static final int LONGEST_NAME = 200;

    static ReportRequest read(JsonNode json) {
        Input body = Input.of(json);
        body.only("plan", "period", "kind", "number", "date", "signer", "place", "superior");
        return new ReportRequest(body, body.text("plan"), body.oneOf("kind", Kind.class, Kind.SIX_MONTH),
            period(body), name(body, "superior"),
            imprint(body));
    }

    static Imprint imprint(Input body) {
        return new Imprint(number(body), body.optionalDate("date").orElse(null), name(body, "signer"), name(body, "place"));
    }

    /** A six-month report is on the first half; the second one is part of the year's report. */
    private static Optional<Period> period(Input body) {
        String text = body.text("period");
        Optional<Period> period = Period.parse(text)
            .filter(found -> found.length() == Period.Length.SEMESTER && found.number() == 1);
        if (period.isEmpty() && !text.isEmpty()) {
            body.refuse("period", "malformed-period", text, "YYYY-S1");
        }
        return period;
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
