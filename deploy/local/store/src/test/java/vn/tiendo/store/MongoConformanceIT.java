package vn.tiendo.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/** The suite on MongoDB itself, where Docker answers: it tells whether the suite asks for what MongoDB does. */
class MongoConformanceIT extends StoreConformance {

    private MongoDBContainer container;
    private MongoClient client;

    @BeforeAll
    void start() {
        boolean docker = DockerClientFactory.instance().isDockerAvailable();
        System.out.println("store conformance: "
                + (docker ? "running on MongoDB in a container" : "NOT run on MongoDB, Docker does not answer"));
        Assumptions.assumeTrue(docker, "Docker does not answer");
        container = new MongoDBContainer("mongo:8");
        container.start();
        client = MongoClients.create(container.getConnectionString());
    }

    @AfterAll
    void stop() {
        if (container != null) {
            container.stop();
        }
    }

    @Override
    MongoClient client() {
        return client;
    }
}
