package vn.tiendo.reporting.scoreboard;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.ReadEvidence;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.verdict.domain.Cut;
import vn.tiendo.reporting.verdict.domain.Rollup;

/** The stored scoreboard, or the one of another cut, computed from the copies while it is asked for. */
@Component
class FindStoredScoreboard implements FindScoreboard {

    private final ScoreboardDocuments documents;
    private final ReadEvidence evidence;
    private final Thresholds thresholds;
    private final FiguresBelow below;

    FindStoredScoreboard(ScoreboardDocuments documents, ReadEvidence evidence, Thresholds thresholds,
            FiguresBelow below) {
        this.documents = documents;
        this.evidence = evidence;
        this.thresholds = thresholds;
        this.below = below;
    }

    @Override
    public Optional<Scoreboard> find(String plan, Basis basis, @Nullable Period cut) {
        Optional<Scoreboard> stored = documents.find(plan, basis).map(documents::scoreboard);
        return cut == null ? stored : stored.map(latest -> at(cut, latest));
    }

    private Scoreboard at(Period cut, Scoreboard latest) {
        PlanEvidence copies = evidence.read(latest.plan());
        if (copies.plan() == null) {
            throw new IllegalStateException("A scoreboard without its plan: " + latest.plan());
        }
        return Rollup.at(Cut.at(cut), copies, latest.basis(), thresholds, below)
                .at(Cut.at(cut), latest, latest.updatedAt()).ofVersion(latest.version());
    }
}
