package vn.tiendo.reporting.officialword;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.officialword.domain.OfficialWord;
import vn.tiendo.reporting.officialword.domain.OfficialWord.Person;
import vn.tiendo.reporting.officialword.domain.Word;

/** Collection {@code official_words}, by plan/period/target; what was said before is in the audit. */
@Component
class OfficialWordDocuments {

    static final String COLLECTION = "official_words";
    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final MongoCollection<Document> words;
    private final AuditTrail audit;
    private final Outbox outbox;

    OfficialWordDocuments(MongoDatabase database, AuditTrail audit, Outbox outbox) {
        this.words = database.getCollection(COLLECTION);
        this.audit = audit;
        this.outbox = outbox;
    }

    List<OfficialWord> list(String plan, Period period) {
        return words.find(Filters.and(Filters.eq("plan", plan), Filters.eq("period", period.toString())))
                .map(OfficialWordDocuments::word).into(new ArrayList<>());
    }

    Optional<OfficialWord> find(String plan, Period period, String target) {
        return Optional.ofNullable(words.find(Filters.eq(ID, id(plan, period, target))).first()).map(OfficialWordDocuments::word);
    }

    /**
     * Takes the place of the version before it, together with its record.
     *
     * @return false when another one has taken that place
     */
    boolean put(OfficialWord next, Deed deed) {
        String id = id(next.plan(), next.period(), next.target());
        @Nullable Document before = words.find(Filters.eq(ID, id)).first();
        Document document = document(id, next);
        Outbox.carry(before == null ? new Document() : before, document);
        audit.append(words, before == null ? new Document() : before, document, deed);
        boolean written = next.version() == 1 ? Writes.insert(words, document) : words.replaceOne(
                Filters.and(Filters.eq(ID, id), Filters.eq(VERSION, next.version() - 1)), document).getMatchedCount() == 1;
        if (written) {
            outbox.publish(words, document);
        }
        return written;
    }

    private static Document document(String id, OfficialWord said) {
        return new Document(ID, id).append(VERSION, said.version()).append("plan", said.plan()).append("target", said.target())
                .append("period", said.period().toString()).append("word", said.word().name()).append("ground", said.ground())
                .append("proposed", said.proposed() == null ? null : said.proposed().name())
                .append("by", said.by().id()).append("name", said.by().name()).append("at", said.at());
    }

    private static OfficialWord word(Document stored) {
        @Nullable String proposed = stored.getString("proposed");
        return new OfficialWord(stored.getString("plan"), stored.getString("target"), Period.valueOf(stored.getString("period")),
                Word.valueOf(stored.getString("word")), stored.getString("ground"), proposed == null ? null : Word.valueOf(proposed),
                new Person(stored.getString("by"), stored.getString("name")), stored.get("at", Instant.class),
                stored.getLong(VERSION));
    }

    private static String id(String plan, Period period, String target) {
        return plan + "/" + period + "/" + target;
    }
}
