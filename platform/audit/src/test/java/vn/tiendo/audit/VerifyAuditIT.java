package vn.tiendo.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

import vn.tiendo.store.StoreOptions;
import vn.tiendo.store.StoreServer;

import static org.assertj.core.api.Assertions.assertThat;

/** The command against a store with three documents, their anchors, and copies of their records. */
class VerifyAuditIT {

    @AutoClose
    private final StoreServer server = start();

    @AutoClose
    private final MongoClient client = MongoClients.create(server.uri());

    @TempDir
    private Path folder = Path.of(".");

    private final MongoDatabase measurement = client.getDatabase("tiendo-measurement");
    private final MongoDatabase reporting = client.getDatabase("tiendo-reporting");
    private final MongoCollection<Document> things = measurement.getCollection("things");
    private final List<Leaf> heads = new ArrayList<>();

    private static StoreServer start() {
        try {
            return StoreServer.start(new StoreOptions(
                    Files.createTempDirectory("audit"), "127.0.0.1", 0, 16L << 20, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void threeDocumentsAndTwoAnchors() {
        heads.add(document("one", 3));
        Anchor first = anchor(null, List.copyOf(heads));
        heads.add(document("two", 1));
        heads.add(document("three", 5));
        anchor(first, heads.subList(1, 3));
    }

    @AfterEach
    void clear() {
        measurement.drop();
        reporting.drop();
    }

    /** A document as a service writes it, also with values that have several forms in Java. */
    private Leaf document(String id, int records) {
        Document document = new Document("_id", id).append("version", (long) records)
                .append("amount", new Decimal128(new BigDecimal("12500000000.10"))).append("ratio", 0.1).append("small", 7)
                .append("at", Date.from(Instant.parse("2024-06-14T03:04:05.678Z")))
                .append("list", List.of("a", new Document("z", true).append("b", null)));
        String content = ContentHash.of(document.toBsonDocument());
        List<AuditRecord> chain = Samples.chain("measurement-service/things/" + id, records, content);
        things.insertOne(document.append("audit", chain.stream().map(RecordDocument::write).toList())
                .append("outboxAt", Date.from(Instant.EPOCH)));
        chain.forEach(one -> reporting.getCollection("audit").insertOne(
                RecordDocument.write(one).append("_id", one.chain() + "#" + one.number())));
        return Samples.head(chain);
    }

    private Anchor anchor(@Nullable Anchor last, List<Leaf> leaves) {
        Anchor anchor = Anchor.next("lai-thieu", last, Instant.parse("2024-06-14T04:00:00Z"), leaves);
        Document stored = new Document(anchor.fields()).append("_id", "lai-thieu#" + anchor.number())
                .append("at", Date.from(anchor.at())).append("leaves", leaves.stream().map(leaf -> new Document(
                        "chain", leaf.chain()).append("number", leaf.number()).append("hash", leaf.hash())).toList());
        reporting.getCollection("anchors").insertOne(stored);
        return anchor;
    }

    private String verify(int status, String... more) {
        List<String> args = new ArrayList<>(List.of("--store", server.uri()));
        args.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int answered = VerifyAudit.run(args, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(answered).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(status);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatNobodyTouchedIsAsItWasRecorded() {
        assertThat(verify(0)).isEqualTo("""
                Audit: 3 chains with 9 records, 2 anchors of 1 units
                Everything is as it was recorded.
                """);
    }

    @Test
    void anAlteredRecordAndARemovedOneAreNamed() {
        things.updateOne(Filters.eq("_id", "one"), Updates.set("audit.1.actor.id", "somebody-else"));
        things.updateOne(Filters.eq("_id", "three"), Updates.pull("audit", new Document("number", 4L)));

        assertThat(verify(1)).contains(
                "RECORD_ALTERED measurement-service/things/one #2: it does not have its hash",
                "RECORD_MISSING measurement-service/things/three #4: the next one there is 5");
    }

    @Test
    void aRemovedLastRecordIsToldOfByTheAnchorWhenTheContentIsSetBackToo() {
        Document three = things.find(Filters.eq("_id", "three")).first();
        List<Document> records = new ArrayList<>(three.getList("audit", Document.class).subList(0, 4));
        things.updateOne(Filters.eq("_id", "three"), Updates.set("audit", records));

        assertThat(verify(1)).contains("RECORD_MISSING measurement-service/things/three #5: an anchor tells of it");
    }

    @Test
    void aRemovedDocumentIsNamed() {
        things.deleteOne(Filters.eq("_id", "two"));

        assertThat(verify(1)).contains(
                "DOCUMENT_MISSING measurement-service/things/two: an anchor tells of it, up to record 1 (and 1 more");
    }

    @Test
    void aDocumentThatWasChangedPastItsRecordsIsNamed() {
        things.updateOne(Filters.eq("_id", "two"), Updates.set("ratio", 0.2));

        assertThat(verify(1)).contains("CONTENT_ALTERED measurement-service/things/two #1");
    }

    @Test
    void aWholeChainThatWasMadeAnewIsGivenAwayByItsAnchor() {
        List<Document> anew = Samples.chain("measurement-service/things/one", 3, null).stream()
                .map(Samples::altered).map(AuditRecord::hashed).map(RecordDocument::write).toList();
        reporting.getCollection("audit").deleteMany(Filters.eq("chain", "measurement-service/things/one"));
        things.updateOne(Filters.eq("_id", "one"), Updates.set("audit", anew.subList(0, 1)));

        assertThat(verify(1)).contains("RECORD_MISSING measurement-service/things/one #3: an anchor tells of it");
    }

    @Test
    void aRecordInAnotherDocumentIsOutOfPlace() {
        Document one = things.find(Filters.eq("_id", "one")).first();
        things.insertOne(new Document("_id", "four").append("audit", one.get("audit")));

        assertThat(verify(1)).contains("RECORD_OUT_OF_PLACE measurement-service/things/one: it lies in things/four");
    }

    @Test
    void anAlteredCopyIsNamed() {
        reporting.getCollection("audit").updateOne(
                Filters.eq("_id", "measurement-service/things/one#2"), Updates.set("outcome", "REFUSED"));

        assertThat(verify(1)).contains("RECORD_ALTERED measurement-service/things/one #2: its copy does not hold");
    }

    @Test
    void anAlteredAnchorIsNamed() {
        reporting.getCollection("anchors").updateOne(
                Filters.eq("_id", "lai-thieu#2"), Updates.set("leaves.0.number", 9L));

        assertThat(verify(1)).contains("ANCHOR_ALTERED lai-thieu #2: its leaves do not make its root");
    }

    @Test
    void anAnchorKeptOutsideIsCompared() throws IOException {
        Path kept = folder.resolve("anchors.ndjson");
        Anchor first = Anchor.next("lai-thieu", null, Instant.parse("2024-06-14T04:00:00Z"), heads.subList(0, 1));
        Anchor another = Anchor.next("lai-thieu", first, Instant.parse("2024-06-14T04:00:00Z"), heads);
        Files.writeString(kept, new Document(first.fields()).toJson() + "\n\n"
                + new Document("data", new Document(first.fields())).toJson() + "\n");

        assertThat(verify(0, "--anchors", kept.toString())).contains("as it was recorded");

        Files.writeString(kept, new Document(another.fields()).toJson());
        assertThat(verify(1, "--anchors", kept.toString()))
                .contains("ANCHOR_REPLACED lai-thieu #2: the one kept outside is another");
    }

    @Test
    void theOldestRecordsAreFoundInTheArchive() {
        Document three = things.find(Filters.eq("_id", "three")).first();
        List<Document> records = three.getList("audit", Document.class);
        MongoCollection<Document> archive = measurement.getCollection("audit_archive");
        records.subList(0, 4).forEach(one -> archive.insertOne(
                new Document(one).append("_id", one.get("chain") + "#" + one.get("number"))));
        things.updateOne(Filters.eq("_id", "three"), Updates.set("audit", records.subList(3, 5)));

        assertThat(verify(0)).contains("3 chains with 9 records");

        archive.deleteOne(Filters.eq("number", 2L));
        assertThat(verify(1)).contains("RECORD_MISSING measurement-service/things/three #2");
    }

    @Test
    void whatCannotBeVerifiedIsToldFromWhatIsWrong() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(VerifyAudit.run(List.of(), new PrintStream(out))).isEqualTo(2);
        assertThat(VerifyAudit.run(List.of("--store", "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200"),
                new PrintStream(out))).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage", "could not be verified");
    }
}
