package vn.tiendo.store;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/** The suite on the embedded store. */
class EmbeddedStoreConformanceIT extends StoreConformance {

    private StoreServer server;
    private MongoClient client;

    @BeforeAll
    void start(@TempDir Path folder) {
        System.out.println("store conformance: running on the embedded store");
        server = StoreServer.start(StoreOptions.in(folder));
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    MongoClient client() {
        return client;
    }
}
