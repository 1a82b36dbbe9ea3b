package vn.tiendo.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** deploy/observability/runbooks/remove-a-person.md: whoever is taken off a department's officers leaves no address behind. */
@Order(36)
@ExtendWith(OneInstallation.class)
class RemovedPersonIT {

    private static final String OFFICERS = "/api/v1/units/lai-thieu/officers";
    private static final String ADDRESS = "nguoi-se-nghi@lai-thieu.example";

    @Test
    void noAddressOfWhoeverWasTakenOffIsLeftInAnyStore(Ward ward) throws Exception {
        ward.enterUnits();
        String planner = ward.person("ke-hoach");
        try (MongoClient store = MongoClients.create(ward.store())) {
            ward.api().put(OFFICERS, planner, withOneMore(ward.samples().officers().deepCopy()));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> found(store).stream().anyMatch(place -> place.startsWith("tiendo-measurement")));
            assertThat(found(store)).anyMatch(place -> place.startsWith("tiendo-plan"));

            ward.api().put(OFFICERS, planner, ward.samples().officers());

            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(found(store)).isEmpty());
        }
    }

    private static ObjectNode withOneMore(JsonNode officers) {
        ((ObjectNode) officers.at("/departments/0")).withArray("officers").addObject().put("subject", "nguoi-se-nghi").put("name", "Lý Văn Nghỉ")
                .put("from", "2024-01-01").put("email", ADDRESS);
        return (ObjectNode) officers;
    }

    /** Databases and collections with a document in which the address is. */
    private static List<String> found(MongoClient store) {
        List<String> places = new ArrayList<>();
        for (String database : store.listDatabaseNames())
            for (String collection : store.getDatabase(database).listCollectionNames())
                for (Document document : store.getDatabase(database).getCollection(collection).find())
                    if (document.toString().contains(ADDRESS)) places.add(database + "." + collection);
        return places;
    }
}
