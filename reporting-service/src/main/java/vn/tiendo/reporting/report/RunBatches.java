package vn.tiendo.reporting.report;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.store.StoreAway;

/** Looks for a batch to work on: one that was asked for, or one whose worker has fallen silent. */
@Component
class RunBatches {

    private static final Logger LOG = LoggerFactory.getLogger(RunBatches.class);

    private final WorkOnBatch work;

    RunBatches(WorkOnBatch work) {
        this.work = work;
    }

    void lookAtOnce() {
        Thread.ofVirtual().name("report-batches").start(this::look);
    }

    @Scheduled(initialDelayString = "${tiendo.reports.batch-look}", fixedDelayString = "${tiendo.reports.batch-look}")
    void look() {
        try {
            work.all();
        } catch (RuntimeException e) {
            if (!StoreAway.causes(e)) {
                throw e;
            }
            LOG.warn("Batches of reports wait for the store");
        }
    }
}
