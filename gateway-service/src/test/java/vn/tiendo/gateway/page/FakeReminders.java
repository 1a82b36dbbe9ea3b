package vn.tiendo.gateway.page;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.gateway.Upstream;

/** Reminders of whoever asks, as measurement-service keeps them: one a day, the newest first, read once. */
final class FakeReminders {

    private static final String JSON = "application/json";
    private static final String PATH = "/api/v1/reminders";

    private final JsonMapper json = JsonMapper.builder().build();
    private final ConcurrentSkipListMap<String, ObjectNode> kept = new ConcurrentSkipListMap<>();

    FakeReminders(Upstream server) {
        server.on(PATH, this::answer);
    }

    void reset() {
        kept.clear();
    }

    /** June is due in three days, the first quarter is late and its department's head is told. */
    void remind(String day) {
        kept.put(day, (ObjectNode) json.readTree("""
                {"day":"%s","items":[
                {"submission":"lai-thieu-2025/dia-chinh/2025-Q1","plan":"lai-thieu-2025","planTitle":"Kế hoạch năm 2025","department":"dia-chinh",
                "departmentName":"Địa chính - Môi trường","period":"2025-Q1","dueOn":"2025-03-17","daysLate":88,"to":"HEAD","owed":3,"given":1},
                {"submission":"lai-thieu-2025/cong-an/2025-M06","plan":"lai-thieu-2025","planTitle":"Kế hoạch năm 2025","department":"cong-an",
                "departmentName":"Công an phường","period":"2025-M06","dueOn":"2025-06-16","daysLate":-3,"to":"OFFICER","owed":7,"given":0},
                {"submission":"lai-thieu-2025/cong-an/2025-M04","plan":"lai-thieu-2025","planTitle":"Kế hoạch năm 2025","department":"cong-an",
                "departmentName":"Công an phường","period":"2025-M04","dueOn":"2025-04-15","daysLate":59,"to":"OFFICER","owed":7,"given":0}]}"""
                .formatted(day)));
    }

    boolean isRead(String day) {
        return of(day).has("readAt");
    }

    private ObjectNode of(String day) {
        return Objects.requireNonNull(kept.get(day));
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            var limit = Long.parseLong(exchange.getRequestURI().getQuery().replaceFirst("^limit=", ""));
            var items = kept.descendingMap().values().stream().limit(limit).toList();
            Upstream.answer(exchange, 200, JSON, json.writeValueAsString(Map.of("items", items)));
        } else {
            var day = exchange.getRequestURI().getPath().substring(PATH.length() + 1).replace(":read", "");
            Upstream.answer(exchange, 200, JSON, of(day).put("readAt", "2025-06-13T07:30:00Z").toString());
        }
    }
}
