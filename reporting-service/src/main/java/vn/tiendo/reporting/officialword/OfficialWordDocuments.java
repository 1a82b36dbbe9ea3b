package vn.tiendo.reporting.officialword;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

/**
 * Collection {@code official_words}, by plan/period/target; what was said before is in the audit. A word that is taken back leaves its
 * document, without a word: the version goes on, and records that wait to be sent are sent.
 */
@Component
class OfficialWordDocuments {

    static final String COLLECTION = "official_words";
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String WORD = "word";

    private final MongoCollection<Document> words;
    private final AuditTrail audit;
    private final Outbox outbox;

    OfficialWordDocuments(MongoDatabase database, AuditTrail audit, Outbox outbox) {
        this.words = database.getCollection(COLLECTION);
        this.audit = audit;
        this.outbox = outbox;
    }

    List<OfficialWord> list(String plan, Period period) {
        return words.find(Filters.and(Filters.eq("plan", plan), Filters.eq("period", period.toString()), Filters.exists(WORD)))
                .map(OfficialWordDocuments::word).into(new ArrayList<>());
    }

    /**
     * What is kept of a target.
     *
     * @param version 0 where nobody has said anything yet
     * @param said    null also where it was taken back
     */
    record Kept(long version, @Nullable OfficialWord said) {

        static final Kept NOTHING = new Kept(0, null);
    }

    Kept find(String plan, Period period, String target) {
        @Nullable Document stored = words.find(Filters.eq(ID, id(plan, period, target))).first();
        return stored == null ? Kept.NOTHING : new Kept(stored.getLong(VERSION), stored.containsKey(WORD) ? word(stored) : null);
    }

    /**
     * Takes the place of the version before it, together with its record.
     *
     * @return false when another one has taken that place
     */
    boolean put(OfficialWord next, Deed deed) {
        return replace(place(next.plan(), next.period(), next.target(), next.version()).append(WORD, next.word().name())
                .append("ground", next.ground()).append("proposed", next.proposed() == null ? null : next.proposed().name())
                .append("by", next.by().id()).append("name", next.by().name()).append("at", next.at()), deed);
    }

    /** @return false when it is not what is kept any more */
    boolean takeBack(OfficialWord said, Deed deed) {
        return replace(place(said.plan(), said.period(), said.target(), said.version() + 1), deed);
    }

    private boolean replace(Document next, Deed deed) {
        long version = next.getLong(VERSION);
        @Nullable Document before = words.find(Filters.eq(ID, next.getString(ID))).first();
        Outbox.carry(before == null ? new Document() : before, next);
        audit.append(words, before == null ? new Document() : before, next, deed);
        boolean written = version == 1 ? Writes.insert(words, next) : words.replaceOne(
                Filters.and(Filters.eq(ID, next.getString(ID)), Filters.eq(VERSION, version - 1)), next).getMatchedCount() == 1;
        if (written) {
            outbox.publish(words, next);
        }
        return written;
    }

    private static Document place(String plan, Period period, String target, long version) {
        return new Document(ID, id(plan, period, target)).append(VERSION, version).append("plan", plan).append("target", target)
                .append("period", period.toString());
    }

    private static OfficialWord word(Document stored) {
        @Nullable String proposed = stored.getString("proposed");
        return new OfficialWord(stored.getString("plan"), stored.getString("target"), Period.valueOf(stored.getString("period")),
                Word.valueOf(stored.getString(WORD)), stored.getString("ground"), proposed == null ? null : Word.valueOf(proposed),
                new Person(stored.getString("by"), stored.getString("name")), stored.get("at", Instant.class),
                stored.getLong(VERSION));
    }

    private static String id(String plan, Period period, String target) {
        return plan + "/" + period + "/" + target;
    }
}
