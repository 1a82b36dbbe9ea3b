package vn.tiendo.measurement.submission.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What becomes of the figures of a submission. */
final class Figures {

    private Figures() {
    }

    static SortedMap<FigureKey, Figure> merge(SortedMap<FigureKey, Figure> figures, List<ReportedFigure> taken, Author by,
            Instant at) {
        SortedMap<FigureKey, Figure> merged = new TreeMap<>(figures);
        for (ReportedFigure given : taken) {
            @Nullable Figure there = merged.get(given.key());
            merged.put(given.key(), there == null ? Figure.first(given, by, at) : there.report(given, by, at));
        }
        return merged;
    }

    static SortedMap<FigureKey, Figure> handedIn(SortedMap<FigureKey, Figure> figures) {
        SortedMap<FigureKey, Figure> next = new TreeMap<>(figures);
        next.replaceAll((key, figure) -> figure.handedIn());
        return next;
    }

    static SortedMap<FigureKey, Figure> inForce(SortedMap<FigureKey, Figure> figures) {
        SortedMap<FigureKey, Figure> next = new TreeMap<>(figures);
        next.replaceAll((key, figure) -> figure.inForce());
        return next;
    }

    /** Before approvals were noted with the revisions: of what was approved then at least the last approval is known. */
    static SortedMap<FigureKey, Figure> inForce(SortedMap<FigureKey, Figure> figures, Instant approvedAt) {
        SortedMap<FigureKey, Figure> next = new TreeMap<>(figures);
        next.replaceAll((key, figure) -> figure.inForce(approvedAt));
        return next;
    }

    static SortedMap<FigureKey, Figure> onlyApproved(SortedMap<FigureKey, Figure> figures) {
        SortedMap<FigureKey, Figure> approved = new TreeMap<>();
        figures.forEach((key, figure) -> figure.onlyApproved().ifPresent(some -> approved.put(key, some)));
        return approved;
    }

    /** Whether all that is given and changes something is an actual figure for an estimate. */
    static boolean bringActuals(SortedMap<FigureKey, Figure> figures, List<ReportedFigure> given) {
        List<ReportedFigure> changing = given.stream().filter(each -> {
            @Nullable Figure there = figures.get(each.key());
            return there == null || !there.current().saysTheSameAs(each);
        }).toList();
        return !changing.isEmpty() && changing.stream().allMatch(each -> {
            @Nullable Figure there = figures.get(each.key());
            return there != null && there.isActualOf(each);
        });
    }

    static Set<FigureKey> estimates(SortedMap<FigureKey, Figure> figures) {
        return figures.values().stream().filter(Figure::isEstimate).map(Figure::key).collect(Collectors.toSet());
    }

    static Map<FigureKey, String> pointers(List<ReportedFigure> given) {
        Map<FigureKey, String> pointers = new HashMap<>();
        given.forEach(each -> pointers.put(each.key(), each.pointer()));
        return pointers;
    }

    /** Each by its place among all. */
    static Map<FigureKey, String> pointers(SortedMap<FigureKey, Figure> figures) {
        Map<FigureKey, String> pointers = new HashMap<>();
        figures.keySet().forEach(key -> pointers.put(key, "/figures/" + pointers.size()));
        return pointers;
    }

    /** As if all were given now, each by its place among all. */
    static List<ReportedFigure> asGiven(SortedMap<FigureKey, Figure> figures) {
        Map<FigureKey, String> pointers = pointers(figures);
        return figures.values().stream().map(figure -> new ReportedFigure(Objects.requireNonNull(pointers.get(figure.key())),
                figure.key(), figure.current().value(), figure.current().quality(), figure.current().explanation(),
                figure.current().reason())).toList();
    }

    static Map<FigureKey, Value> values(Map<FigureKey, Figure> figures) {
        Map<FigureKey, Value> values = new HashMap<>();
        figures.forEach((key, figure) -> values.put(key, figure.current().value()));
        return values;
    }

    /** What was handed in last of each. */
    static Map<FigureKey, Value> lastHandedIn(Submission submission) {
        Map<FigureKey, Value> values = new HashMap<>();
        submission.figures().forEach((key, figure) -> figure.lastHandedIn()
                .ifPresent(revision -> values.put(key, revision.value())));
        return values;
    }
}
