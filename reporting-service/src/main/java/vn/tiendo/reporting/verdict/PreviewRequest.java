package vn.tiendo.reporting.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.input.Input;
import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.evidence.domain.Submission.State;

/** Figures as a department would hand them in; the body's flaws are collected in {@code body}. */
record PreviewRequest(Input body, String plan, String department, Optional<Period> period, List<Figure> figures) {

    /** As many as one submission takes. */
    private static final int MOST_FIGURES = 2000;

    private enum Quality { ACTUAL, ESTIMATED }

    static PreviewRequest read(JsonNode json, Plan plan) {
        Input body = Input.of(json);
        body.only("department", "period", "figures");
        List<Input> figures = body.list("figures");
        if (figures.isEmpty() || figures.size() > MOST_FIGURES) {
            body.refuse("figures", "out-of-range", figures.size(), "1 … " + MOST_FIGURES);
        }
        return new PreviewRequest(body, plan.id(), body.text("department"), period(body, plan),
                figures.stream().flatMap(figure -> figure(figure).stream()).toList());
    }

    /** What would be handed in; none when something is wrong with the body. */
    Optional<Submission> submission(Instant at) {
        return period.filter(_ -> body.violations().isEmpty()).map(of ->
                Submission.of(plan, department, of, 0, State.SUBMITTED, true, false, at, figures));
    }

    private static Optional<Period> period(Input body, Plan plan) {
        String text = body.text("period");
        Optional<Period> period = Period.parse(text);
        if (period.isEmpty() && !text.isEmpty()) {
            body.refuse("period", "malformed-period", text, "2024-M06, 2024-Q2, 2024-S1, 2024-A1");
        }
        period.filter(of -> of.year() != plan.year())
                .ifPresent(of -> body.refuse("period", "period-not-in-plan", text, plan.year()));
        return period;
    }

    /** What only the receiver of figures looks at is passed over. */
    private static Optional<Figure> figure(Input figure) {
        boolean estimated = figure.optionalOneOf("quality", Quality.class).filter(Quality.ESTIMATED::equals).isPresent();
        String target = figure.text("target");
        return GivenValue.read(figure.object("value")).map(value -> new Figure(target,
                figure.optionalText("part").orElse(null), 1, value, estimated, figure.optionalText("explanation").orElse(null)));
    }
}
