package vn.tiendo.reporting.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import vn.tiendo.reporting.report.domain.Report;

/**
 * @param address under which everybody reaches this site, for the check address that is printed on issued reports
 * @param templates folder of the office's own templates; null: there are none
 * @param batchLook between looks whether a batch was left behind
 * @param batchLease how long a replica may be silent until another one goes on with its batch
 * @param sweepInterval between looks for files that belong to no report
 * @param sweepAge how old such a file is at least: a report may be on its way to being issued
 * @param calendar which drafts are made by themselves; none: no one is
 * @param calendarInterval between looks whether a sending day has come
 * @param calendarGrace how long after its sending day a draft is still made, when nobody looked on the day
 */
@ConfigurationProperties("tiendo.reports")
record ReportProperties(String address, @Nullable Path templates, Duration batchLook, Duration batchLease, Duration sweepInterval,
    Duration sweepAge, List<Occasion> calendar, Duration calendarInterval, Duration calendarGrace) {

    /** Of which unit a kind is made on the day on which its periods are sent. */
    record Occasion(String unit, String kind) {

        /** @param text such as lai-thieu:SIX_MONTH */
        public static Occasion valueOf(String text) {
            int colon = text.indexOf(':');
            if (colon < 1 || colon == text.length() - 1) {
                throw new IllegalArgumentException("tiendo.reports.calendar: expected unit:KIND, such as lai-thieu:SIX_MONTH, given " + text);
            }
            return new Occasion(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
        }
    }

    /** Says of an issued report whether it is one, and which. */
    String checkAddress(String report) {
        return address + "/api/v1/reports/" + report + "/proof";
    }

    /** Where everybody can have an issued report as PDF. */
    String pdfAddress(Report report) {
        return address + "/public/" + report.plan() + "/reports/" + report.id() + "?format=pdf";
    }
}
