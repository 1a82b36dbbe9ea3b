package vn.tiendo.reporting.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.event.PendingEvent;
import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.alert.domain.IssuedReports;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.State;
import vn.tiendo.reporting.report.domain.ReportInput;

/**
 * Collection {@code reports}, by id; each step replaces the version before it, together with its record and its events.
 * That a report is issued and that its number and its edition are taken is one write: both have unique indexes.
 */
@Component
class ReportDocuments implements IssuedReports {

    static final String COLLECTION = "reports";

    private static final Bson WITHOUT_RECORDS = Projections.exclude("audit", "outbox", "outboxAt");
    private static final Bson ISSUED = Filters.eq(ReportDocument.STATE, State.ISSUED.name());

    private final MongoCollection<Document> reports;
    private final ReportDocument form;
    private final AuditTrail audit;
    private final Outbox outbox;

    ReportDocuments(MongoDatabase database, ReportDocument form, AuditTrail audit, Outbox outbox) {
        this.reports = database.getCollection(COLLECTION);
        this.form = form;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** Nothing happens when it is there already. */
    void insert(Report report, Deed making) {
        Document document = form.write(report);
        audit.append(reports, new Document(), document, making);
        if (Writes.insert(reports, document)) {
            outbox.publish(reports, document);
        }
    }

    /** False when somebody else took it further in the meantime, or its number or edition is taken. */
    boolean replace(Report next, Deed step, List<PendingEvent> events) {
        Document before = reports.find(Filters.eq("_id", next.id())).first();
        if (before == null || before.getLong("version") != next.version() - 1) {
            return false;
        }
        Document document = form.write(next);
        Outbox.carry(before, document);
        Outbox.pend(document, events);
        audit.append(reports, before, document, step);
        Bson unchanged = Filters.and(Filters.eq("_id", next.id()), Filters.eq("version", next.version() - 1));
        boolean written = Writes.inOrder(reports, List.of(new ReplaceOneModel<>(unchanged, document)));
        if (written) {
            outbox.publish(reports, document);
        }
        return written;
    }

    Optional<Report> find(String id) {
        return one(Filters.eq("_id", id));
    }

    /** The issue that stands, of the same kind, plan, period and section. */
    Optional<Report> lastIssue(String kind, ReportInput input) {
        return Optional.ofNullable(reports.find(Filters.and(Filters.eq("plan", input.plan()), Filters.eq("kind", kind),
                Filters.eq("period", input.period().toString()),
                Filters.eq(ReportDocument.SUBJECT, ReportDocument.subject(input)), ISSUED)).projection(WITHOUT_RECORDS)
            .sort(Sorts.descending(ReportDocument.ISSUED_AT)).first()).map(form::read);
    }

    /** The newest of whatever kind on a plan. */
    Optional<Report> newestIssue(String plan) {
        return Optional.ofNullable(reports.find(Filters.and(Filters.eq("plan", plan), ISSUED)).projection(WITHOUT_RECORDS)
            .sort(Sorts.descending(ReportDocument.ISSUED_AT)).first()).map(form::read);
    }

    /** All issues on a plan, newest first; a plan has few. */
    List<Report> issuesOf(String plan) {
        return reports.find(Filters.and(Filters.eq("plan", plan), ISSUED)).projection(WITHOUT_RECORDS)
            .sort(Sorts.descending(ReportDocument.ISSUED_AT)).map(form::read).into(new ArrayList<>());
    }

    /** The issue that took the place of this one. */
    Optional<Report> successor(Report issue) {
        return one(Filters.eq(ReportDocument.SUPERSEDES, issue.id()));
    }

    boolean numberIsTaken(Report report) {
        return one(Filters.eq(ReportDocument.NUMBER, ReportDocument.number(report))).isPresent();
    }

    /** Newest first, behind the report {@code after}. */
    List<Report> list(String unit, @Nullable String plan, @Nullable State state, @Nullable String after, int limit) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("unit", unit)));
        if (plan != null) {
            wanted.add(Filters.eq("plan", plan));
        }
        if (state != null) {
            wanted.add(Filters.eq(ReportDocument.STATE, state.name()));
        }
        find(after == null ? "" : after).ifPresent(last -> wanted.add(Filters.or(
            Filters.lt(ReportDocument.AS_OF, last.asOf()),
            Filters.and(Filters.eq(ReportDocument.AS_OF, last.asOf()), Filters.lt("_id", last.id())))));
        return reports.find(Filters.and(wanted)).projection(WITHOUT_RECORDS)
            .sort(Sorts.descending(ReportDocument.AS_OF, "_id")).limit(limit).map(form::read).into(new ArrayList<>());
    }

    private Optional<Report> one(Bson filter) {
        return Optional.ofNullable(reports.find(filter).projection(WITHOUT_RECORDS).first()).map(form::read);
    }

    /** Newest first; a plan has few. */
    @Override
    public Optional<Made> covering(String plan, Period period, Instant before) {
        return reports.find(Filters.and(Filters.eq("plan", plan), ISSUED, Filters.lt(ReportDocument.ISSUED_AT, before)))
                .projection(Projections.include("period")).sort(Sorts.descending(ReportDocument.ISSUED_AT))
                .into(new ArrayList<>()).stream()
                .filter(made -> Period.valueOf(made.getString("period")).endMonth() >= period.endMonth()).findFirst()
                .map(made -> new Made(made.getString("_id"), made.getString("period")));
    }
}
