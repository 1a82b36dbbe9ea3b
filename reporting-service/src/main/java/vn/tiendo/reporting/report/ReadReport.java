package vn.tiendo.reporting.report;

import java.util.function.Function;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.report.domain.Report;

/** Answers with a report to those who may read it. */
@Component
class ReadReport {

    private final ReportDocuments reports;
    private final Problems problems;
    private final DecisionProblems refusals;

    ReadReport(ReportDocuments reports, Problems problems, DecisionProblems refusals) {
        this.reports = reports;
        this.problems = problems;
        this.refusals = refusals;
    }

    ResponseEntity<?> read(String id, Caller caller, Function<Report, ResponseEntity<?>> answer) {
        return reports.find(id).<ResponseEntity<?>>map(report ->
            switch (Authority.decideReading(caller, report.issued() != null, report.unitPath())) {
                case Decision.Allowed() -> answer.apply(report);
                case Decision refusal -> refusals.of(refusal);
            }).orElseGet(() -> problems.of(HttpStatus.NOT_FOUND));
    }
}
