package vn.tiendo.reporting.verdict.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.below.domain.BelowHistory;
import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.PlanHistory;
import vn.tiendo.reporting.evidence.domain.Step;
import vn.tiendo.reporting.scoreboard.domain.Known;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;

/**
 * What a plan's scoreboard said at every moment: all that was told is gone through again, event by event, with the rules of now.
 * So it also says since when each status is known.
 */
public record Replay(PlanHistory history, BelowHistory below, Thresholds thresholds) {

    /** As it was told up to a moment, that moment included. */
    public Replay until(Instant moment) {
        return new Replay(history.until(moment), below.until(moment), thresholds);
    }

    /** With the submissions alone that ever had figures of these targets. */
    Replay about(Set<String> targets) {
        return new Replay(history.about(targets), below, thresholds);
    }

    /**
     * As it was after the last event.
     *
     * @param cut null for the latest one of each moment
     * @return empty without a version of the plan
     */
    public Optional<Scoreboard> latest(Basis basis, @Nullable Cut cut) {
        List<Scoreboard> all = scoreboards(basis, cut);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** The statuses that the last scoreboard gives. */
    Map<String, Known> statuses(Basis basis) {
        Dating dating = new Dating(basis, thresholds);
        steps().forEach(step -> dating.by(step, below.at(step.cause().at())));
        return dating.known();
    }

    /**
     * What is known now, without what was said before it.
     *
     * @return one of each basis; none without a version of the plan
     */
    public List<Scoreboard> now() {
        Map<Basis, Dating> datings = new EnumMap<>(Basis.class);
        Stream.of(Basis.values()).forEach(basis -> datings.put(basis, new Dating(basis, thresholds)));
        Step last = null;
        for (Iterator<Step> steps = steps().iterator(); steps.hasNext();) {
            Step step = steps.next();
            FiguresBelow given = below.at(step.cause().at());
            datings.values().forEach(dating -> dating.by(step, given));
            last = step;
        }
        return last == null || last.after().plan() == null ? List.of() : latest(last, datings);
    }

    private List<Scoreboard> latest(Step last, Map<Basis, Dating> datings) {
        return datings.entrySet().stream().map(each -> latest(last, each.getKey()).datedAs(each.getValue().known())).toList();
    }

    private Scoreboard latest(Step last, Basis basis) {
        Instant at = last.cause().at();
        return Rollup.latest(last.after(), basis, thresholds, below.at(at)).everything(null, at);
    }

    /** Each scoreboard that said something else than the one before, oldest first. */
    public List<Scoreboard> scoreboards(Basis basis, @Nullable Cut cut) {
        Advance advance = new Advance(basis, thresholds, cut);
        List<Scoreboard> said = new ArrayList<>();
        steps().filter(step -> step.after().plan() != null).forEach(step -> {
            Scoreboard before = said.isEmpty() ? null : said.getLast();
            Scoreboard after = advance.by(step, before, below.at(step.cause().at()));
            if (after != before) {
                said.add(after);
            }
        });
        return said;
    }

    /** The plan's own events, and in between those of the units below. What was known after each is let go of with it where nothing is summed. */
    private Stream<Step> steps() {
        if (below.causes().findAny().isEmpty()) {
            return history.steps();
        }
        List<Step> own = history.steps().toList();
        TreeMap<Instant, PlanEvidence> known = new TreeMap<>();
        own.forEach(step -> known.put(step.cause().at(), step.after()));
        Stream<Step> sums = below.causes().flatMap(cause -> Optional.ofNullable(known.floorEntry(cause.at())).stream()
                .map(then -> new Step(cause, then.getValue())));
        return Stream.concat(own.stream(), sums).sorted(Comparator.comparing(step -> step.cause().at()));
    }
}
