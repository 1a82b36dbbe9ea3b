package vn.tiendo.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.client.MongoClients;

import static org.assertj.core.api.Assertions.assertThat;

/** The store as a process. */
class StoreMainIT {

    @TempDir
    private Path folder;

    @Test
    void itSaysWhenItIsReadyAndEndsWhenAsked() throws Exception {
        var store = StoreProcess.start(folder, "--port", "0", "--cache-mb", "16", "--sync");

        String uri = store.uri();
        try (var client = MongoClients.create(uri)) {
            client.getDatabase("test").getCollection("a").insertOne(new Document("_id", 1));
        }
        store.process().destroy();

        assertThat(uri).startsWith("mongodb://127.0.0.1:");
        assertThat(store.process().waitFor()).isEqualTo(143);
        try (var again = StoreServer.start(StoreOptions.in(folder));
                var client = MongoClients.create(again.uri())) {
            assertThat(client.getDatabase("test").getCollection("a").countDocuments()).isOne();
        }
    }

    @Test
    void aFolderInUseIsRefusedInOneLine() throws Exception {
        try (var _ = StoreServer.start(StoreOptions.in(folder))) {
            var second = StoreProcess.start(folder, "--port", "0");

            assertThat(second.errors().lines()).singleElement().asString().contains(folder.toString(), "in use");
            assertThat(second.process().waitFor()).isEqualTo(2);
        }
    }

    @Test
    void aTakenPortIsRefusedInOneLine() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            refusedWith("127.0.0.1:" + port, "--port", port);
        }
    }

    @Test
    void aMistypedOptionIsRefusedInOneLine() throws Exception {
        refusedWith("--prot", "--prot", "1");
        refusedWith("--port needs a whole number, not x", "--port", "x");
    }

    private void refusedWith(String words, String... options) throws IOException, InterruptedException {
        var store = StoreProcess.start(folder, options);

        assertThat(store.errors().lines()).singleElement().asString().contains(words);
        assertThat(store.process().waitFor()).isEqualTo(2);
    }
}
