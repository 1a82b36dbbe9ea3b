package vn.tiendo.reporting.report;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.store.StoreAway;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.report.domain.Batch;
import vn.tiendo.reporting.report.domain.Batch.Made;
import vn.tiendo.reporting.report.domain.Batch.NotMade;
import vn.tiendo.reporting.report.domain.Batch.Outcome;
import vn.tiendo.reporting.report.domain.Batch.Reason;
import vn.tiendo.reporting.report.domain.Imprint;
import vn.tiendo.reporting.report.domain.Template;

/** Makes the drafts of a batch one after the other; each is noted in the batch before the next one is begun. */
@Component
class WorkOnBatch {

    private static final Logger LOG = LoggerFactory.getLogger(WorkOnBatch.class);

    private final BatchDocuments batches;
    private final MakeReport makeReport;
    private final Templates templates;
    private final ReportProperties properties;
    private final InstantSource clock;
    private final String worker = UUID.randomUUID().toString();

    WorkOnBatch(BatchDocuments batches, MakeReport makeReport, Templates templates, ReportProperties properties, InstantSource clock) {
        this.batches = batches;
        this.makeReport = makeReport;
        this.templates = templates;
        this.properties = properties;
        this.clock = clock;
    }

    /** @return false when there is none that nobody works on */
    boolean next(BooleanSupplier running) {
        Optional<Batch> claimed = batches.claim(worker, properties.batchLease());
        claimed.ifPresent(batch -> work(batch, running));
        return claimed.isPresent();
    }

    private void work(Batch batch, BooleanSupplier running) {
        for (String unit : batch.waiting()) {
            if (!running.getAsBoolean() || !batches.done(batch, worker, unit, outcome(batch, unit), properties.batchLease())) {
                return;
            }
        }
        batches.end(batch, worker);
    }

    private Outcome outcome(Batch batch, String unit) {
        try {
            return templates.good(batch.kind(), batch.language()).map(template -> made(batch, unit, template))
                .orElseGet(() -> new NotMade(Reason.TEMPLATE_BROKEN));
        } catch (RuntimeException e) {
            if (StoreAway.causes(e)) {
                throw e;
            }
            LOG.error("Batch {}: the report of {} could not be made", batch.id(), unit, e);
            return new NotMade(Reason.FAILED);
        }
    }

    private Outcome made(Batch batch, String unit, Template template) {
        Wish wish = new Wish(Plan.idOf(unit, batch.period().year()), batch.period(), null, null, null, batch.superior(), Imprint.BLANK,
            template);
        Caller by = new Caller(batch.by().id(), batch.by().name(), batch.unit(), null, Set.of());
        String report = batch.reportOf(unit);
        boolean made = makeReport.draft(report, batch.kind(), wish, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return made ? new Made(report) : new NotMade(Reason.NO_PLAN);
    }
}
