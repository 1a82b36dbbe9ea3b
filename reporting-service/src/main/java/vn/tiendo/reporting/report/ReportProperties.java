package vn.tiendo.reporting.report;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param address under which everybody reaches this site, for the check address that is printed on issued reports
 * @param templates folder of the office's own templates; null: there are none
 * @param batchLook between looks whether a batch was left behind
 * @param batchLease how long a replica may be silent until another one goes on with its batch
 * @param sweepInterval between looks for files that belong to no report
 * @param sweepAge how old such a file is at least: a report may be on its way to being issued
 */
@ConfigurationProperties("tiendo.reports")
record ReportProperties(String address, @Nullable Path templates, Duration batchLook, Duration batchLease, Duration sweepInterval,
    Duration sweepAge) {

    /** Says of an issued report whether it is one, and which. */
    String checkAddress(String report) {
        return address + "/api/v1/reports/" + report + "/proof";
    }
}
