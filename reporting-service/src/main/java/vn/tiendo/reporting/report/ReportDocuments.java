package vn.tiendo.reporting.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

import org.bson.Document;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.reporting.alert.domain.IssuedReports;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.Author;
import vn.tiendo.reporting.report.domain.Report.Kind;

/**
 * Reports in MongoDB: written once, never changed; the input as text, so that its hash can be checked by anybody. The
 * record of its making is part of the document.
 */
@Component
class ReportDocuments implements IssuedReports {

    static final String COLLECTION = "reports";

    private final MongoCollection<Document> reports;
    private final ReportJson json;
    private final AuditTrail audit;
    private final Outbox outbox;

    ReportDocuments(MongoDatabase database, ReportJson json, AuditTrail audit, Outbox outbox) {
        this.reports = database.getCollection(COLLECTION);
        this.json = json;
        this.audit = audit;
        this.outbox = outbox;
    }

    void insert(Report report, Deed making) {
        Document document = document(report);
        audit.append(reports, new Document(), document, making);
        reports.insertOne(document);
        outbox.publish(reports, document);
    }

    private Document document(Report report) {
        return new Document("_id", report.id())
            .append("version", 1L)
            .append("kind", report.kind().name())
            .append("plan", report.plan())
            .append("unit", report.unit())
            .append("unitPath", report.unitPath())
            .append("period", report.period())
            .append("createdAt", report.createdAt())
            .append("createdBy", new Document("id", report.createdBy().id()).append("name", report.createdBy().name()))
            .append("sha256", report.sha256())
            .append("input", json.write(report.input()));
    }

    Optional<Report> find(String id) {
        return Optional.ofNullable(reports.find(Filters.eq("_id", id))
            .projection(Projections.exclude("audit", "outbox")).first()).map(this::report);
    }

    private Report report(Document document) {
        Document author = document.get("createdBy", Document.class);
        return new Report(document.getString("_id"), Kind.valueOf(document.getString("kind")),
            document.getString("plan"), document.getString("unit"), document.getList("unitPath", String.class),
            document.getString("period"), document.get("createdAt", Instant.class),
            new Author(author.getString("id"), author.getString("name")), document.getString("sha256"),
            json.read(document.getString("input")));
    }

    /** Newest first; a plan has few. */
    @Override
    public Optional<Made> covering(String plan, Period period, Instant before) {
        return reports.find(Filters.and(Filters.eq("plan", plan), Filters.lt("createdAt", before)))
                .projection(Projections.include("period")).sort(Sorts.descending("createdAt")).into(new ArrayList<>()).stream()
                .filter(made -> Period.valueOf(made.getString("period")).endMonth() >= period.endMonth()).findFirst()
                .map(made -> new Made(made.getString("_id"), made.getString("period")));
    }
}
