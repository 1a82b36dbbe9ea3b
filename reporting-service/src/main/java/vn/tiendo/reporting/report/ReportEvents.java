package vn.tiendo.reporting.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import vn.tiendo.platform.event.EventWriter;
import vn.tiendo.platform.event.PendingEvent;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.File;
import vn.tiendo.reporting.report.domain.Report.Issue;
import vn.tiendo.reporting.report.domain.ReportInput;

/** report-issued: that a report was issued; its shape in contract/events/report-issued.v1.schema.json. */
@Component
class ReportEvents {

    static final String TOPIC = "tiendo.reports.v1";
    private static final String TYPE = "vn.tiendo.reporting.report-issued.v1";

    private final EventWriter events;

    ReportEvents(EventWriter events) {
        this.events = events;
    }

    PendingEvent issued(Report report, Issue issue) {
        return events.event(TOPIC, report.plan(), TYPE, report.id(), issue.at(), report.version(), told(report, issue));
    }

    private static Map<String, Object> told(Report report, Issue issue) {
        ReportInput input = report.input();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", report.id());
        told.put("kind", report.kind());
        told.put("plan", report.plan());
        told.put("planVersion", input.planVersion());
        told.put("unit", report.unit());
        told.put("unitPath", report.unitPath());
        if (input.department() != null) {
            told.put("department", input.department().id());
        }
        told.put("period", report.period());
        told.put("language", input.language());
        told.put("symbol", input.symbol());
        told.put("date", Objects.requireNonNull(input.imprint().date()));
        told.put("signer", Objects.requireNonNull(input.imprint().signer()));
        told.put("edition", input.edition());
        told.put("asOf", report.asOf());
        told.put("issuedAt", issue.at());
        told.put("sha256", report.frozen().sha256());
        told.put("files", files(issue));
        if (input.corrects() != null) {
            told.put("supersedes", input.corrects().report());
        }
        return told;
    }

    static List<Map<String, Object>> files(Issue issue) {
        return issue.files().stream().map(ReportEvents::file).toList();
    }

    private static Map<String, Object> file(File file) {
        return Map.of("format", file.format(), "sha256", file.sha256(), "bytes", file.bytes());
    }
}
