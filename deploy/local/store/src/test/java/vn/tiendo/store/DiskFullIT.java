package vn.tiendo.store;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;

import static org.assertj.core.api.Assertions.assertThat;

/** A disk that takes no more, in the form of a largest file that the process may write. */
class DiskFullIT {

    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final int MOST = 20_000;
    private static final String LARGEST_FILE = "--fsize=1048576";

    private final Set<Integer> acknowledged = new HashSet<>();

    @TempDir
    private Path folder;

    @Test
    void aFullDiskIsToldAsSuchAndNothingAcknowledgedIsLost() throws Exception {
        var store = StoreProcess.start(folder, "--port", "0");
        try (var client = MongoClients.create(store.uri() + "/?serverSelectionTimeoutMS=5000")) {
            fillUpTheDiskOf(store.process());
            MongoException refusal = fill(client.getDatabase("test").getCollection("things"));
            assertThat(refusal.getCode()).isEqualTo(OUT_OF_DISK_SPACE);
        } finally {
            store.kill();
        }

        try (var server = StoreServer.start(StoreOptions.in(folder)); var client = MongoClients.create(server.uri())) {
            MongoCollection<Document> things = client.getDatabase("test").getCollection("things");
            Set<Integer> stored = new HashSet<>();
            things.find().forEach(each -> stored.add(each.getInteger("_id")));
            assertThat(stored).containsAll(acknowledged);
            things.insertOne(new Document("_id", -1));
        }
    }

    /** The system's libraries are unpacked by now, which are larger. */
    private static void fillUpTheDiskOf(Process process) throws Exception {
        assertThat(new ProcessBuilder("prlimit", "--pid", String.valueOf(process.pid()), LARGEST_FILE).start().waitFor()).isZero();
    }

    private MongoException fill(MongoCollection<Document> things) {
        try {
            for (int id = 0; id < MOST; id++) {
                things.insertOne(new Document("_id", id).append("text", "x".repeat(1000)));
                acknowledged.add(id);
            }
        } catch (MongoException e) {
            return e;
        }
        throw new AssertionError("the disk took all of it");
    }
}
