package vn.tiendo.reporting.alert;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.tiendo.reporting.alert.domain.Alert;
import vn.tiendo.reporting.alert.domain.Alert.Acknowledgement;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.scoreboard.domain.Text;

/** An alert as it is answered and told; shapes in openapi.yaml. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertView(String id, Alert.Kind kind, Basis basis, String plan, String unit, List<String> unitPath,
        @Nullable String section, @Nullable String department, String target, String title, Text text, @Nullable String report, Instant at,
        @Nullable String confirmedBy, @Nullable Seen acknowledged) {

    /** @param by null to those who are not told who did */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Seen(@Nullable By by, Instant at, @Nullable String note) {
    }

    record By(String id, String name) {
    }

    static AlertView of(Alert alert) {
        Acknowledgement seen = alert.acknowledgement();
        return view(alert, seen == null ? null : new Seen(new By(seen.by(), seen.name()), seen.at(), seen.note()));
    }

    /** To subscribers: neither the person nor the note. */
    static AlertView told(Alert alert) {
        Acknowledgement seen = alert.acknowledgement();
        return view(alert, seen == null ? null : new Seen(null, seen.at(), null));
    }

    private static AlertView view(Alert alert, @Nullable Seen seen) {
        return new AlertView(alert.id(), alert.kind(), alert.basis(), alert.plan(), alert.unit(), alert.unitPath(), alert.section(),
                alert.department(), alert.target(), alert.title(), alert.text(), alert.report(), alert.at(), alert.confirmedBy(), seen);
    }
}
