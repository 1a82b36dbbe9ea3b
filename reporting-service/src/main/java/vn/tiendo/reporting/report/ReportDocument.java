package vn.tiendo.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.File;
import vn.tiendo.reporting.report.domain.Report.Issue;
import vn.tiendo.reporting.report.domain.Report.Person;
import vn.tiendo.reporting.report.domain.Report.Step;
import vn.tiendo.reporting.report.domain.Report.Writing;
import vn.tiendo.reporting.report.domain.ReportFigures;
import vn.tiendo.reporting.report.domain.ReportInput;
import vn.tiendo.reporting.report.domain.ReportInput.Correction;
import vn.tiendo.reporting.report.domain.ReportInput.Party;
import vn.tiendo.reporting.report.domain.Template.Asks;
import vn.tiendo.reporting.signature.domain.Signature;
import vn.tiendo.reporting.signature.domain.Signer;
import vn.tiendo.reporting.table.domain.Table.Language;

/** A report as it is stored; the input as text, so that its hash can be checked by anybody. */
@Component
class ReportDocument {

    static final String STATE = "state";
    /** What of the plan it is on, under the name of the first kind that was on a part of it. */
    static final String SUBJECT = "section";
    static final String AS_OF = "createdAt";
    static final String ISSUED_AT = "issuedAt";
    static final String SUPERSEDES = "supersedes";
    /** Of issued reports, and unique among them. */
    static final String NUMBER = "numberInUnit";
    static final String EDITION = "editionOfPlan";

    private final ReportJson json;

    ReportDocument(ReportJson json) {
        this.json = json;
    }

    Document write(Report report) {
        Document document = new Document("_id", report.id())
            .append("version", report.version())
            .append(STATE, report.state().name())
            .append("kind", report.kind())
            .append("plan", report.plan())
            .append("unit", report.unit())
            .append("unitPath", report.unitPath())
            .append("period", report.period())
            .append(SUBJECT, subject(report.input()))
            .append(AS_OF, report.asOf())
            .append("createdBy", person(report.createdBy()))
            .append("sha256", report.frozen().sha256())
            .append("input", report.frozen().json())
            .append("writings", report.writings().stream().map(ReportDocument::writing).toList());
        Step reviewed = report.reviewed();
        if (reviewed != null) {
            document.append("reviewed", person(reviewed.by()).append("at", reviewed.at()));
        }
        return report.issued() == null ? document : issued(document, report, report.issued());
    }

    private static Document issued(Document document, Report report, Issue issue) {
        Correction corrects = report.input().corrects();
        if (corrects != null) {
            document.append(SUPERSEDES, corrects.report());
        }
        return document.append(NUMBER, number(report)).append(EDITION, edition(report)).append(ISSUED_AT, issue.at())
            .append("issuedBy", person(issue.by()))
            .append("files", issue.files().stream().map(ReportDocument::file).toList())
            .append("signatures", issue.signatures().stream().map(ReportDocument::signature).toList());
    }

    /** One sequence a year, and of its own for each department: "lai-thieu/2024/05/BC-UBND". */
    static String number(Report report) {
        var date = report.input().imprint().date();
        Party department = report.input().department();
        return report.unit() + (department == null ? "" : "@" + department.id()) + "/" + (date == null ? "" : date.getYear()) + "/" + report.input().symbol()
            + (report.input().language() == Language.VI ? "" : ";" + report.input().language());
    }

    private static String edition(Report report) {
        return String.join("/", report.plan(), report.kind().toLowerCase(Locale.ROOT), report.period(),
            subject(report.input()), String.valueOf(report.input().edition()));
    }

    /** Of what it is, and in which language: what is said in another one neither corrects it nor needs a number of its own. */
    static String subject(ReportInput input) {
        return part(input) + (input.language() == Language.VI ? "" : ";" + input.language());
    }

    /** A section, a department or two days; empty when it is on all of the plan and a period. */
    private static String part(ReportInput input) {
        Party department = input.department();
        if (department != null) {
            return "@" + department.id();
        }
        return input.template().asks() == Asks.DATES ? input.from() + ".." + input.to()
            : input.section().map(ReportFigures.Section::id).orElse("");
    }

    private static Document person(Person person) {
        return new Document("id", person.id()).append("name", person.name());
    }

    private static Document file(File file) {
        return new Document("format", file.format()).append("sha256", file.sha256()).append("bytes", file.bytes())
            .append("key", file.key());
    }

    private static Document signature(Signature signature) {
        return new Document("signer", signature.signer().name()).append("subject", signature.subject())
            .append("at", signature.at()).append("timeStamped", signature.timeStamped());
    }

    Report read(Document document) {
        return new Report(document.getString("_id"), document.getLong("version"),
            document.getString("kind"), document.getString("plan"), document.getString("unit"),
            document.getList("unitPath", String.class), document.getString("period"),
            document.get(AS_OF, Instant.class), person(document.get("createdBy", Document.class)),
            json.thaw(document.getString("input"), document.getString("sha256")),
            reviewed(document.get("reviewed", Document.class)), issue(document),
            document.getList("writings", Document.class, List.of()).stream().map(ReportDocument::writing).toList());
    }

    private static Document writing(Writing writing) {
        return person(writing.by()).append("part", writing.part()).append("at", writing.at());
    }

    private static Writing writing(Document stored) {
        return new Writing(stored.getInteger("part"), person(stored), stored.get("at", Instant.class));
    }

    private static @Nullable Step reviewed(@Nullable Document step) {
        return step == null ? null : new Step(person(step), step.get("at", Instant.class));
    }

    private static @Nullable Issue issue(Document document) {
        Instant at = document.get(ISSUED_AT, Instant.class);
        return at == null ? null : new Issue(person(document.get("issuedBy", Document.class)), at,
            document.getList("files", Document.class, List.of()).stream().map(ReportDocument::file).toList(),
            document.getList("signatures", Document.class, List.of()).stream().map(ReportDocument::signature).toList());
    }

    private static Person person(Document stored) {
        return new Person(stored.getString("id"), stored.getString("name"));
    }

    private static Signature signature(Document stored) {
        return new Signature(Signer.valueOf(stored.getString("signer")), stored.getString("subject"),
            stored.get("at", Instant.class), stored.getBoolean("timeStamped"));
    }

    private static File file(Document stored) {
        return new File(stored.getString("format"), stored.getString("sha256"), stored.getLong("bytes"),
            stored.getString("key"));
    }
}
