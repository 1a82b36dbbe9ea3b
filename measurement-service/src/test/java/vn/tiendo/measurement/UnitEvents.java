package vn.tiendo.measurement;

import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;

import vn.tiendo.measurement.unit.domain.Units;

/** plan-service, as far as its units are heard. */
public final class UnitEvents {

    public static final String TOPIC = "tiendo.units.v1";
    public static final String CHANGED = "vn.tiendo.plan.unit-changed.v1";

    private UnitEvents() {
    }

    /** A unit of its own for a test with three departments, known to the service when this returns; its id. */
    public static String known(Units units) {
        String id = "u-" + UUID.randomUUID();
        publish(CHANGED, id, 1, unit(id, "dia-chinh", "cong-an", "van-phong"));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> units.find(id).isPresent());
        return id;
    }

    public static String unit(String id, String... departments) {
        StringBuilder list = new StringBuilder();
        for (String department : departments) {
            list.append(list.isEmpty() ? "" : ",")
                    .append("{\"id\":\"" + department + "\",\"name\":\"Tên\",\"kind\":\"OFFICE\"}");
        }
        return "{\"id\":\"" + id + "\",\"name\":\"Phường\",\"kind\":\"WARD\",\"parent\":\"thuan-an\",\"departments\":["
                + list + "],\"version\":1,\"unitPath\":[\"thuan-an\",\"" + id + "\"]}";
    }

    public static void publish(String type, String id, long sequence, String data) {
        PlanEvents.publish(TOPIC, type, id, sequence, data);
    }
}
