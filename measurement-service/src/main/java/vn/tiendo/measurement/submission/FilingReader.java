package vn.tiendo.measurement.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.audit.Sha256;
import vn.tiendo.measurement.submission.domain.Delivery;
import vn.tiendo.measurement.submission.domain.Door;
import vn.tiendo.measurement.submission.domain.EvidenceId;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.Filing;
import vn.tiendo.measurement.submission.domain.IdempotencyKey;
import vn.tiendo.measurement.submission.domain.Mode;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Places;
import vn.tiendo.measurement.submission.domain.Quality;
import vn.tiendo.measurement.submission.domain.ReportedFigure;
import vn.tiendo.measurement.submission.domain.ReportedKey;
import vn.tiendo.measurement.submission.domain.Value;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Violation;

/** Reads bodies; everything that cannot be read is told with its pointer. */
@Component
class FilingReader {

    static final int LONGEST_EXPLANATION = ReportedFigure.LONGEST_EXPLANATION;
    static final int LONGEST_REASON = ReportedFigure.LONGEST_REASON;
    static final int LONGEST_PART = ReportedFigure.LONGEST_PART;

    private final JsonMapper json;

    FilingReader(JsonMapper json) {
        this.json = json;
    }

    Input parse(byte[] body) {
        try {
            return Input.of(json.readTree(body));
        } catch (JacksonException broken) {
            throw new UnreadableBody(broken);
        }
    }

    ReadFiling filing(byte[] body, Mode mode, @Nullable IdempotencyKey key) {
        return filing(parse(body), new Delivery(Door.JSON, Sha256.of(body), mode, key, List.of()), Places.NONE, body);
    }

    /** @param places where the parts of the filing stand when it came as a file */
    static ReadFiling filing(Input input, Delivery delivery, Places places, byte[] body) {
        input.only("plan", "department", "period", "reportedOn", "figures", "submit");
        String plan = input.text("plan");
        String department = input.text("department");
        @Nullable Period period = period(input).orElse(null);
        List<ReportedFigure> figures = figures(input);
        Filing filing = new Filing(plan, department, period, input.optionalDate("reportedOn").orElse(null), figures,
                input.flag("submit", true), delivery, places);
        return new ReadFiling(filing, violations(input), body, null);
    }

    /** The figures named under {@code figures}, each with its pointer. */
    List<ReportedKey> keys(Input input) {
        List<Input> list = list(input);
        return list.stream().map(item -> {
            item.only("target", "part");
            return new ReportedKey(item.pointer(), key(item));
        }).toList();
    }

    static String reason(Input input) {
        return Texts.bounded(input, "reason", input.text("reason"), LONGEST_REASON);
    }

    /** What is wrong with the body, with the field's own code for a missing reason or ground. */
    static List<Violation> violations(Input input) {
        return input.violations().stream().map(FilingReader::named).toList();
    }

    private static Violation named(Violation found) {
        String pointer = found.pointer();
        if (!found.code().equals("required")) {
            return found;
        }
        if (pointer.endsWith("/value/ground")) {
            return new Violation(pointer, "ground-required", null, null);
        }
        boolean correction = pointer.endsWith("/reason") && !pointer.endsWith("/value/reason");
        return correction ? new Violation(pointer, "reason-required", null, null) : found;
    }

    private static Optional<Period> period(Input input) {
        String text = input.text("period");
        Optional<Period> period = Period.parse(text);
        if (period.isEmpty() && !text.isEmpty()) {
            input.refuse("period", "malformed-period", text, Period.FORMS);
        }
        return period;
    }

    private static List<Input> list(Input input) {
        List<Input> list = input.list("figures");
        if (!input.has("figures")) {
            input.refuse("figures", "required", null, null);
        } else if (list.isEmpty() && input.violations().stream().noneMatch(known -> known.pointer().equals("/figures"))) {
            input.refuse("figures", "empty", null, null);
        }
        return list;
    }

    private static List<ReportedFigure> figures(Input input) {
        List<ReportedFigure> figures = new ArrayList<>();
        for (Input item : list(input)) {
            figure(item).ifPresent(figures::add);
        }
        return figures;
    }

    private static Optional<ReportedFigure> figure(Input item) {
        item.only("target", "part", "value", "quality", "explanation", "reason", "unit", "evidence");
        FigureKey key = key(item);
        Optional<Value> value = ValueReader.read(item.object("value"));
        Quality quality = item.optionalOneOf("quality", Quality.class).orElse(Quality.ACTUAL);
        @Nullable String explanation = Texts.optional(item, "explanation", LONGEST_EXPLANATION);
        @Nullable String reason = Texts.optional(item, "reason", LONGEST_REASON);
        @Nullable String unit = Texts.optional(item, "unit", ReportedFigure.LONGEST_UNIT);
        @Nullable List<EvidenceId> evidence = item.has("evidence") ? evidence(item) : null;
        return value.filter(read -> !key.target().isEmpty())
                .map(read -> new ReportedFigure(item.pointer(), key, read, quality, explanation, reason, unit,
                        evidence));
    }

    private static List<EvidenceId> evidence(Input item) {
        List<String> named = item.texts("evidence");
        if (named.size() > ReportedFigure.MOST_EVIDENCE) {
            item.refuse("evidence", "out-of-range", named.size(), ReportedFigure.MOST_EVIDENCE);
        }
        named.stream().filter(text -> !text.isEmpty() && EvidenceId.parse(text).isEmpty())
                .forEach(text -> item.refuse("evidence", "unknown-evidence", text, null));
        return named.stream().map(EvidenceId::parse).flatMap(Optional::stream).toList();
    }

    private static FigureKey key(Input item) {
        return new FigureKey(item.text("target"), Texts.optional(item, "part", LONGEST_PART));
    }
}
