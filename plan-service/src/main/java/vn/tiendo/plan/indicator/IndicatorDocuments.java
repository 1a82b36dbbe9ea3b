package vn.tiendo.plan.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.plan.form.StoredForm;
import vn.tiendo.plan.indicator.domain.FindIndicators;
import vn.tiendo.plan.indicator.domain.KeptIndicator;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.store.Writes;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

/** Indicators in MongoDB: one document each as it is now, and one for each version that it had before. */
@Component
class IndicatorDocuments implements FindIndicators {

    static final String COLLECTION = "indicators";

    private static final Bson CONTENT = Projections.exclude("audit", "outbox");

    private final MongoCollection<Document> indicators;
    private final MongoCollection<Document> versions;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final IndicatorEvents events;
    private final JsonMapper json;

    IndicatorDocuments(MongoDatabase database, Outbox outbox, AuditTrail trail, IndicatorEvents events, JsonMapper json) {
        this.indicators = database.getCollection(COLLECTION);
        this.versions = database.getCollection("indicator_versions");
        this.outbox = outbox;
        this.trail = trail;
        this.events = events;
        this.json = json;
    }

    /** An indicator as it is stored, with its audit and what its document still has to publish. */
    record Stored(KeptIndicator kept, Document document) {
    }

    Optional<Stored> load(String code) {
        return Optional.ofNullable(indicators.find(eq("_id", code)).first()).map(each -> new Stored(kept(each), each));
    }

    Optional<KeptIndicator> find(String code) {
        return Optional.ofNullable(indicators.find(eq("_id", code)).projection(CONTENT).first()).map(this::kept);
    }

    @Override
    public Map<String, KeptIndicator> find(Set<String> codes) {
        return codes.isEmpty() ? Map.of() : indicators.find(in("_id", codes)).projection(CONTENT).map(this::kept)
                .into(new ArrayList<>()).stream().collect(Collectors.toMap(each -> each.indicator().code(), each -> each));
    }

    /** As it was in a version, the one of now included. */
    Optional<KeptIndicator> find(String code, long version) {
        var now = find(code).filter(each -> each.version() == version);
        return now.isPresent() ? now
                : Optional.ofNullable(versions.find(eq("_id", versionId(code, version))).first()).map(this::kept);
    }

    /** Page of indicators by code. */
    List<KeptIndicator> list(@Nullable String after, int limit) {
        return indicators.find(gt("_id", after == null ? "" : after)).projection(CONTENT).sort(Sorts.ascending("_id"))
                .limit(limit).map(this::kept).into(new ArrayList<>());
    }

    @Override
    public List<KeptIndicator> all() {
        return indicators.find().projection(CONTENT).sort(Sorts.ascending("_id")).map(this::kept)
                .into(new ArrayList<>());
    }

    /** Stores a new indicator and tells of it; false when there is one already. */
    boolean insert(KeptIndicator kept, Deed deed) {
        var document = document(kept, new Document(), deed);
        if (!Writes.insert(indicators, document)) {
            return false;
        }
        outbox.publish(indicators, document);
        return true;
    }

    /**
     * Replaces what is stored and tells of it; false when another change came first. The version that goes is kept
     * before: whoever replaces it keeps the same, so that a crash in between harms nothing.
     */
    boolean replace(Stored before, KeptIndicator kept, Deed deed) {
        keep(before.kept());
        var document = document(kept, before.document(), deed);
        var written = indicators.replaceOne(
                and(eq("_id", kept.indicator().code()), eq("version", before.kept().version())), document);
        if (written.getMatchedCount() == 0) {
            return false;
        }
        outbox.publish(indicators, document);
        return true;
    }

    private void keep(KeptIndicator former) {
        var id = versionId(former.indicator().code(), former.version());
        versions.replaceOne(eq("_id", id), content(former, new Document("_id", id)), new ReplaceOptions().upsert(true));
    }

    private Document document(KeptIndicator kept, Document former, Deed deed) {
        var document = content(kept, new Document(former).append("_id", kept.indicator().code()));
        Outbox.pend(document, List.of(events.changed(kept)));
        trail.append(indicators, former, document, deed);
        return document;
    }

    private static Document content(KeptIndicator kept, Document document) {
        return document.append("version", kept.version()).append("unit", kept.unit())
                .append("form", new Document(IndicatorForm.write(kept.indicator())));
    }

    private KeptIndicator kept(Document document) {
        var indicator = StoredForm.read(json, document.get("form", Document.class), IndicatorForm::read);
        return new KeptIndicator(indicator, document.getString("unit"), document.getLong("version"));
    }

    private static String versionId(String code, long version) {
        return code + "/" + version;
    }
}
