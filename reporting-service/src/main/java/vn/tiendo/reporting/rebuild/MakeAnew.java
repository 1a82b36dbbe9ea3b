package vn.tiendo.reporting.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

import vn.tiendo.audit.Sha256;
import vn.tiendo.reporting.evidence.domain.ReadEvidence;
import vn.tiendo.reporting.rebuild.domain.CopiesBeside.Copies;
import vn.tiendo.reporting.rebuild.domain.GivenBeside.Given;
import vn.tiendo.reporting.rebuild.domain.Rebuild.Difference;
import vn.tiendo.reporting.rebuild.domain.Rebuild.Part;
import vn.tiendo.reporting.rebuild.domain.ScoreboardsBeside.Boards;
import vn.tiendo.reporting.rebuild.domain.Told;
import vn.tiendo.reporting.rebuild.domain.UnitsBeside.Units;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.verdict.domain.Past;
import vn.tiendo.reporting.verdict.domain.Replay;

/**
 * Derived data in the making: units and copies first, then what plans give to those above, then scoreboards, by the same functions as
 * the live ones.
 */
final class MakeAnew {

    /** Plans that are gone through at the same time: each of them waits for the store in between. */
    private static final int AT_ONCE = 8;
    /** The hash of what is not there. */
    private static final String NOTHING = Sha256.of("");

    private final List<Units> units;
    private final Copies copies;
    private final Given given;
    private final Boards boards;
    private final ReadEvidence live;
    private final Past past;
    private final InstantSource clock;
    private final Progress progress;
    /** Plans whose targets sum what others give. */
    private final Set<String> summing = ConcurrentHashMap.newKeySet();

    /** @param progress told of as it goes; throws when it is not to go on */
    MakeAnew(List<Units> units, Copies copies, Given given, Boards boards, ReadEvidence live, Thresholds thresholds, InstantSource clock, Progress progress) {
        this.units = units;
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

        /** No further, and still at work. */
        void stillThere();
    }

    /** Reads and compares until nothing differs, or what differs has done so for a while in which nothing was told. */
    List<Difference> ofAll(Telling telling, Duration settle) {
        telling.upToNow(this::take);
        Set<String> plans = plans();
        derive(plans);
        Instant quietSince = clock.instant();
        List<Difference> differences = differences(plans);
        while (!differences.isEmpty() && clock.instant().isBefore(quietSince.plus(settle))) {
            Set<String> touched = new HashSet<>();
            telling.upToNow(told -> touched.addAll(take(told)));
            if (!touched.isEmpty()) {
                touched.addAll(derive(touched));
                quietSince = clock.instant();
            }
            subjects(differences, false).forEach(touched::add);
            differences = differences(touched);
        }
        return differences;
    }

    private Set<String> take(List<Told> told) {
        units.forEach(each -> each.take(told));
        Set<String> plans = copies.take(told);
        progress.events(told.size());
        return plans;
    }

    /** Also plans above, whose sums may be others now; returns all that were judged. */
    private Set<String> derive(Set<String> touched) {
        each(touched, plan -> {
            Replay told = past.of(plan);
            given.derive(told.history());
            if (told.history().versions().stream().anyMatch(version -> !version.sums().isEmpty())) {
                summing.add(plan);
            } else {
                judge(told);
            }
        });
        each(summing, plan -> judge(past.of(plan)));
        return Stream.concat(touched.stream(), summing.stream()).collect(Collectors.toSet());
    }

    private void each(Set<String> plans, Consumer<String> what) {
        plans.stream().gather(Gatherers.mapConcurrent(AT_ONCE, plan -> {
            what.accept(plan);
            return plan;
        })).forEach(_ -> progress.plan());
    }

    private void judge(Replay told) {
        told.now().forEach(boards::keep);
    }

    /** Units first: plans are judged anew by them. */
    void adopt(List<Difference> differences) {
        subjects(differences, true).forEach(unit -> units.forEach(each -> each.adopt(unit)));
        subjects(differences, false).forEach(plan -> {
            copies.adopt(plan);
            given.adopt(plan);
            progress.plan();
        });
    }

    private static Stream<String> subjects(List<Difference> differences, boolean units) {
        return differences.stream().filter(difference -> units == (difference.part() == Part.UNITS)).map(Difference::subject).distinct();
    }

    /** Those that are live, and those that were made. */
    Set<String> plans() {
        Set<String> plans = new HashSet<>(live.plans());
        plans.addAll(copies.evidence().plans());
        return plans;
    }

    List<Difference> differences(Set<String> plans) {
        List<Difference> differences = new ArrayList<>();
        units.forEach(each -> compare(differences, each));
        plans.stream().sorted().gather(Gatherers.mapConcurrent(AT_ONCE, this::differences)).forEach(found -> {
            differences.addAll(found);
            progress.stillThere();
        });
        return differences;
    }

    private List<Difference> differences(String plan) {
        List<Difference> differences = new ArrayList<>();
        compare(differences, plan, Part.COPIES, copies.liveHash(plan), copies.hash(plan));
        compare(differences, plan, Part.CONTRIBUTIONS, given.liveHash(plan), given.hash(plan));
        compare(differences, plan, Part.SCOREBOARDS, boards.liveHash(plan), boards.hash(plan));
        return differences;
    }

    private static void compare(List<Difference> differences, Units units) {
        Map<String, String> live = units.liveHashes();
        Map<String, String> made = units.hashes();
        Stream.concat(live.keySet().stream(), made.keySet().stream()).distinct().sorted().forEach(unit -> compare(differences, unit,
                Part.UNITS, live.getOrDefault(unit, NOTHING), made.getOrDefault(unit, NOTHING)));
    }

    private static void compare(List<Difference> differences, String subject, Part part, String live, String rebuilt) {
        if (!live.equals(rebuilt)) {
            differences.add(new Difference(subject, part, live, rebuilt));
        }
    }
}
