package vn.tiendo.reporting.scoreboard;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.When;
import vn.tiendo.reporting.verdict.domain.Cut;
import vn.tiendo.reporting.verdict.domain.Past;

/** The stored scoreboard, or the one of another cut or moment, computed from what was told while it is asked for. */
@Component
class FindStoredScoreboard implements FindScoreboard {

    private final ScoreboardDocuments documents;
    private final Past past;
    private final InstantSource clock;

    FindStoredScoreboard(ScoreboardDocuments documents, Past past, InstantSource clock) {
        this.documents = documents;
        this.past = past;
        this.clock = clock;
    }

    @Override
    public Optional<Scoreboard> find(String plan, Basis basis, When when) {
        return documents.shown(plan, basis).map(documents::scoreboard)
                .flatMap(latest -> when.isNow() ? Optional.of(latest) : replayed(latest, when));
    }

    private Optional<Scoreboard> replayed(Scoreboard latest, When when) {
        return past.until(Objects.requireNonNullElseGet(when.asOf(), clock::instant), latest.plan())
                .latest(latest.basis(), Cut.of(when, latest.year())).map(then -> then.ofVersion(latest.version()));
    }
}
