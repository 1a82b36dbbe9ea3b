package vn.tiendo.reporting.report;

import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.store.StoreAway;
import vn.tiendo.reporting.report.domain.Report.Issue;

/** Throws away files of reports that were not issued in the end: a crash came between the file and the report. */
@Component
class SweepFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SweepFiles.class);

    private final ReportFiles files;
    private final ReportDocuments reports;
    private final ReportProperties properties;
    private final InstantSource clock;

    SweepFiles(ReportFiles files, ReportDocuments reports, ReportProperties properties, InstantSource clock) {
        this.files = files;
        this.reports = reports;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${tiendo.reports.sweep-interval}", fixedDelayString = "${tiendo.reports.sweep-interval}")
    void all() {
        try {
            files.pendingSince(clock.instant().minus(properties.sweepAge())).forEach(this::sweep);
        } catch (RuntimeException e) {
            if (!StoreAway.causes(e)) {
                throw e;
            }
            LOG.warn("The search for files of no report waits for the store");
        }
    }

    private void sweep(String key, String report) {
        if (isIssued(key, report)) {
            files.settle(key);
        } else {
            LOG.info("A file of report {} belongs to no issue and is thrown away", report);
            files.discard(key);
        }
    }

    private boolean isIssued(String key, String report) {
        return reports.find(report).filter(found -> {
            Issue issue = found.issued();
            return issue != null && issue.files().stream().anyMatch(file -> file.key().equals(key));
        }).isPresent();
    }
}
