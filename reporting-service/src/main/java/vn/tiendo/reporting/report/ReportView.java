package vn.tiendo.reporting.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.Issue;
import vn.tiendo.reporting.report.domain.Report.State;
import vn.tiendo.reporting.report.domain.ReportInput;
import vn.tiendo.reporting.report.domain.ReportInput.Correction;

/** How reports are answered. */
@Component
class ReportView {

    private final ReportDocuments reports;
    private final ReportJson json;

    ReportView(ReportDocuments reports, ReportJson json) {
        this.reports = reports;
        this.json = json;
    }

    /** With its frozen input. */
    Map<String, Object> whole(Report report) {
        Map<String, Object> view = line(report);
        view.put("input", json.tree(report.input()));
        return view;
    }

    /** As it stands in a list. */
    Map<String, Object> line(Report report) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", report.id());
        view.put("version", report.version());
        view.put("kind", report.kind());
        view.put("plan", report.plan());
        view.put("unit", report.unit());
        view.put("period", report.period());
        view.put("language", report.input().language());
        view.put("state", report.state());
        view.put("draft", report.state() != State.ISSUED);
        view.put("createdAt", report.asOf());
        view.put("createdBy", report.createdBy());
        view.put("sha256", report.frozen().sha256());
        if (report.reviewed() != null) {
            view.put("reviewed", report.reviewed());
        }
        issued(report).ifPresent(issued -> view.put("issued", issued));
        return view;
    }

    /** What everybody may know who holds an issued report; none of a draft. */
    Optional<Map<String, Object>> proof(Report report) {
        return issued(report).map(issued -> {
            Map<String, Object> proof = new LinkedHashMap<>();
            proof.put("id", report.id());
            proof.put("unitName", report.input().unitName());
            proof.put("kind", report.kind());
            proof.put("plan", report.plan());
            proof.put("planVersion", report.input().planVersion());
            proof.put("period", report.period());
            proof.put("language", report.input().language());
            proof.put("asOf", report.asOf());
            proof.put("sha256", report.frozen().sha256());
            proof.put("issued", issued);
            return proof;
        });
    }

    private Optional<Map<String, Object>> issued(Report report) {
        return Optional.ofNullable(report.issued()).map(issue -> issued(report, issue));
    }

    private Map<String, Object> issued(Report report, Issue issue) {
        ReportInput input = report.input();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("symbol", input.symbol());
        view.put("date", input.imprint().date());
        view.put("signer", input.imprint().signer());
        view.put("edition", input.edition());
        view.put("at", issue.at());
        view.put("files", ReportEvents.files(issue));
        view.put("signatures", issue.signatures());
        Correction corrects = input.corrects();
        if (corrects != null) {
            view.put("supersedes", corrects.report());
        }
        reports.successor(report).ifPresent(next -> view.put("supersededBy", next.id()));
        return view;
    }
}
