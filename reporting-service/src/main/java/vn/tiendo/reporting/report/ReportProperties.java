package vn.tiendo.reporting.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param address under which everybody reaches this site, for the check address that is printed on issued reports */
@ConfigurationProperties("tiendo.reports")
record ReportProperties(@DefaultValue("http://localhost:8080") String address) {

    /** Says of an issued report whether it is one, and which. */
    String checkAddress(String report) {
        return address + "/api/v1/reports/" + report + "/proof";
    }
}
