package vn.tiendo.reporting.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.tiendo.reporting.publicpage.domain.FindIssues;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.ReportInput.Correction;

/** What everybody may know of issued reports, and have of them. */
@Component
class Issues implements FindIssues {

    private final ReportDocuments reports;
    private final ReportFiles files;
    private final ReportProperties properties;

    Issues(ReportDocuments reports, ReportFiles files, ReportProperties properties) {
        this.reports = reports;
        this.files = files;
        this.properties = properties;
    }

    @Override
    public List<Issue> of(String plan) {
        List<Report> issued = reports.issuesOf(plan);
        Set<String> replaced = issued.stream().map(report -> report.input().corrects()).filter(Objects::nonNull)
            .map(Correction::report).collect(Collectors.toSet());
        return issued.stream().map(report -> issue(report, replaced.contains(report.id()))).toList();
    }

    /** Of an issued one. */
    Issue issue(Report report) {
        return issue(report, reports.successor(report).isPresent());
    }

    private Issue issue(Report report, boolean replaced) {
        return new Issue(report.id(), report.input().symbol(), report.input().imprint().date(), report.input().period(),
            report.input().language(), report.input().edition(), replaced, properties.checkAddress(report.id()),
            Objects.requireNonNull(report.issued()).files().stream()
                .map(file -> new FindIssues.File(file.format(), file.sha256(), file.bytes())).toList());
    }

    @Override
    public Optional<Content> content(String plan, String report, String format) {
        return reports.find(report).filter(found -> found.plan().equals(plan)).flatMap(found -> Optional.ofNullable(found.issued())
            .flatMap(issue -> issue.file(format)).map(file -> content(found, file)));
    }

    private Content content(Report report, Report.File file) {
        return new Content(report.fileName() + "." + file.format(),
            DocumentFormat.named(file.format()).orElseThrow().mediaType().toString(), files.read(file), file.sha256());
    }
}
