package vn.tiendo.reporting.report;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param address under which everybody reaches this site, for the check address that is printed on issued reports
 * @param templates folder of the office's own templates; null: there are none
 */
@ConfigurationProperties("tiendo.reports")
record ReportProperties(String address, @Nullable Path templates) {

    /** Says of an issued report whether it is one, and which. */
    String checkAddress(String report) {
        return address + "/api/v1/reports/" + report + "/proof";
    }
}
