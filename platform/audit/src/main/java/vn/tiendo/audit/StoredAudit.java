package vn.tiendo.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;

/** What the databases of all services hold of the audit; read as BSON, so that nothing is lost on the way. */
final class StoredAudit {

    private static final Set<String> OF_THE_STORE = Set.of("admin", "local", "config");
    private static final String RECORDS = "audit";
    private static final String ARCHIVE = "audit_archive";
    private static final String COPIES = "audit";
    private static final String ANCHORS = "anchors";
    private static final DocumentCodec CODEC = new DocumentCodec();

    private final MongoClient client;

    StoredAudit(MongoClient client) {
        this.client = client;
    }

    /**
     * A document that has records.
     *
     * @param place {@code <collection>/<document id>}: how its chain ends
     */
    record Audited(MongoDatabase database, String place, BsonDocument document) {

        /** The oldest first. */
        List<Document> records() {
            return documents(document.get(RECORDS));
        }

        String content() {
            return ContentHash.of(document);
        }
    }

    void eachAudited(Consumer<Audited> each) {
        eachCollection((database, name) -> {
            if (!name.equals(ARCHIVE) && !name.equals(COPIES)) {
                database.getCollection(name, BsonDocument.class).find(Filters.exists(RECORDS)).forEach(document ->
                        each.accept(new Audited(database, name + "/" + id(document), document)));
            }
        });
    }

    /** What was moved out of the document because it has many records; the oldest first. */
    List<Document> archived(MongoDatabase database, String chain) {
        return database.getCollection(ARCHIVE).find(Filters.eq("chain", chain)).sort(Sorts.ascending("number"))
                .into(new ArrayList<>());
    }

    /** Records that another service has received as events. */
    void eachCopy(Consumer<Document> each) {
        eachCollectionOf(COPIES, collection -> collection.find(Filters.exists("hash")).forEach(each));
    }

    /** By unit and number. */
    void eachAnchor(Consumer<Document> each) {
        eachCollectionOf(ANCHORS, collection -> collection.find(Filters.exists("root"))
                .sort(Sorts.ascending("unit", "number")).forEach(each));
    }

    private void eachCollectionOf(String wanted, Consumer<MongoCollection<Document>> each) {
        eachCollection((database, name) -> {
            if (name.equals(wanted)) {
                each.accept(database.getCollection(name));
            }
        });
    }

    private void eachCollection(BiConsumer<MongoDatabase, String> each) {
        for (String name : client.listDatabaseNames()) {
            if (!OF_THE_STORE.contains(name)) {
                MongoDatabase database = client.getDatabase(name);
                database.listCollectionNames().forEach(collection -> each.accept(database, collection));
            }
        }
    }

    private static List<Document> documents(@Nullable BsonValue records) {
        return records instanceof BsonArray array
                ? array.stream().filter(BsonValue::isDocument).map(one -> CODEC.decode(
                        new BsonDocumentReader(one.asDocument()), DecoderContext.builder().build())).toList()
                : List.of();
    }

    private static String id(BsonDocument document) {
        BsonValue id = document.getOrDefault("_id", BsonNull.VALUE);
        return id.isString() ? id.asString().getValue() : id.toString();
    }
}
