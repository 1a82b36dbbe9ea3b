package vn.tiendo.reporting.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.PlanHistory;
import vn.tiendo.reporting.evidence.domain.ReadEvidence;
import vn.tiendo.reporting.rebuild.domain.CopiesBeside.Copies;
import vn.tiendo.reporting.rebuild.domain.GivenBeside.Given;
import vn.tiendo.reporting.rebuild.domain.Rebuild.Difference;
import vn.tiendo.reporting.rebuild.domain.Rebuild.Part;
import vn.tiendo.reporting.rebuild.domain.ScoreboardsBeside.Boards;
import vn.tiendo.reporting.rebuild.domain.Told;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.verdict.domain.Past;

/**
 * Derived data in the making: copies first, then what plans give to those above, then scoreboards, by the same functions as the live
 * ones.
 */
final class MakeAnew {

    private static final Instant END = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final Copies copies;
    private final Given given;
    private final Boards boards;
    private final ReadEvidence live;
    private final Past past;
    private final InstantSource clock;
    private final Progress progress;
    /** Plans whose targets sum what others give. */
    private final Set<String> summing = new HashSet<>();

    /** @param progress told of as it goes; throws when it is not to go on */
    MakeAnew(Copies copies, Given given, Boards boards, ReadEvidence live, Thresholds thresholds, InstantSource clock, Progress progress) {
        this.copies = copies;
        this.given = given;
        this.boards = boards;
        this.live = live;
        this.past = new Past(copies.evidence(), given.history(), thresholds);
        this.clock = clock;
        this.progress = progress;
    }

    /** Hears how far it is. */
    interface Progress {

        void events(int read);

        void plan();
    }

    /** Reads and compares until nothing differs, or what differs has done so for a while in which nothing was told. */
    List<Difference> fromTopics(TopicReading topics, Duration settle) {
        topics.upToNow(this::take);
        Set<String> plans = plans();
        derive(plans);
        Instant quietSince = clock.instant();
        List<Difference> differences = differences(plans);
        while (!differences.isEmpty() && clock.instant().isBefore(quietSince.plus(settle))) {
            Set<String> touched = new HashSet<>();
            topics.upToNow(told -> touched.addAll(take(told)));
            if (!touched.isEmpty()) {
                touched.addAll(derive(touched));
                quietSince = clock.instant();
            }
            differences.forEach(difference -> touched.add(difference.plan()));
            differences = differences(touched);
        }
        return differences;
    }

    private Set<String> take(List<Told> told) {
        given.take(told);
        Set<String> plans = copies.take(told);
        progress.events(told.size());
        return plans;
    }

    /** Also plans above, whose sums may be others now; returns all that were judged. */
    private Set<String> derive(Set<String> touched) {
        touched.forEach(plan -> {
            PlanHistory told = copies.evidence().history(plan, END);
            given.derive(told);
            if (told.versions().stream().anyMatch(version -> !version.sums().isEmpty())) {
                summing.add(plan);
            }
        });
        Set<String> judged = new HashSet<>(touched);
        judged.addAll(summing);
        judged.forEach(this::judge);
        return judged;
    }

    private void judge(String plan) {
        for (Basis basis : Basis.values()) {
            past.of(plan).latest(basis, null).ifPresent(boards::keep);
        }
        progress.plan();
    }

    void adopt(String plan) {
        copies.adopt(plan);
        progress.plan();
    }

    /** Those that are live, and those that were made. */
    Set<String> plans() {
        Set<String> plans = new HashSet<>(live.plans());
        plans.addAll(copies.evidence().plans());
        return plans;
    }

    List<Difference> differences(Set<String> plans) {
        List<Difference> differences = new ArrayList<>();
        plans.stream().sorted().forEach(plan -> {
            compare(differences, plan, Part.COPIES, copies.liveHash(plan), copies.hash(plan));
            compare(differences, plan, Part.CONTRIBUTIONS, given.liveHash(plan), given.hash(plan));
            compare(differences, plan, Part.SCOREBOARDS, boards.liveHash(plan), boards.hash(plan));
        });
        return differences;
    }

    private static void compare(List<Difference> differences, String plan, Part part, String live, String rebuilt) {
        if (!live.equals(rebuilt)) {
            differences.add(new Difference(plan, part, live, rebuilt));
        }
    }
}
