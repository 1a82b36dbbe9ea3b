package vn.tiendo.plan.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.plan.form.StoredForm;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.KeptPlan.InForce;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.plan.domain.PlanState;
import vn.tiendo.plan.plan.domain.Step;
import vn.tiendo.plan.plan.domain.Step.How;

/** Plan with its state ↔ its document. */
final class PlanDocument {

    private PlanDocument() {
    }

    /** Written over the former document, whose audit and pending events stay. */
    static Document write(KeptPlan kept, Document former) {
        var plan = kept.plan();
        var document = new Document(former).append("_id", plan.id()).append("version", kept.version())
                .append("unit", plan.unit()).append("year", plan.year()).append("title", plan.title())
                .append("state", kept.state().name()).append("targets", (int) plan.targets().count());
        InForce inForce = kept.inForce();
        if (inForce != null) {
            append(document, inForce);
        }
        return document.append("form", new Document(PlanForm.write(plan)));
    }

    private static void append(Document document, InForce inForce) {
        var step = inForce.last();
        var decision = step.decision();
        document.append("putInForceAt", inForce.at()).append("putInForceBy", inForce.by())
                .append("amendment", inForce.amendment()).append("how", step.how().name())
                .append("changedAt", step.at()).append("changedBy", step.by())
                .append("effectiveFrom", step.effectiveFrom().toString());
        if (decision != null) {
            document.append("decision", new Document(DecisionForm.write(decision)));
        }
    }

    static KeptPlan read(JsonMapper json, Document document) {
        var plan = StoredForm.read(json, document.get("form", Document.class), PlanForm::read);
        return new KeptPlan(plan, state(document), document.getLong("version"), inForce(json, plan, document));
    }

    static PlanState state(Document document) {
        return PlanState.valueOf(document.getString("state"));
    }

    private static @Nullable InForce inForce(JsonMapper json, Plan plan, Document document) {
        var at = document.get("putInForceAt", Instant.class);
        if (at == null) {
            return null;
        }
        var first = InForce.first(plan, at, document.getString("putInForceBy"));
        return document.containsKey("how")
                ? new InForce(at, first.by(), step(json, document), document.getLong("amendment")) : first;
    }

    /** Of a document that binds; those of before amendments do not say it. */
    static LocalDate effectiveFrom(Document document) {
        var stated = document.containsKey("how") ? document.getString("effectiveFrom")
                : document.getEmbedded(List.of("form", "resolution", "effectiveFrom"), String.class);
        return stated == null ? LocalDate.of(document.getInteger("year"), 1, 1) : LocalDate.parse(stated);
    }

    static Step step(JsonMapper json, Document document) {
        var decision = document.get("decision", Document.class);
        return new Step(How.valueOf(document.getString("how")), document.get("changedAt", Instant.class),
                document.getString("changedBy"), LocalDate.parse(document.getString("effectiveFrom")),
                decision == null ? null : StoredForm.read(json, decision, DecisionForm::read));
    }
}
