package vn.tiendo.gateway.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Records of an audit in the contract's shape. */
final class AuditRecords {

    private AuditRecords() {
    }

    /** The newest first; the query counts as the service takes it. */
    static List<Map<String, Object>> found(String query) {
        return all().stream().filter(record -> !query.contains("outcome=REFUSED") || "REFUSED".equals(record.get("outcome")))
                .filter(record -> !query.contains("actor=khong-ai")).toList();
    }

    private static List<Map<String, Object>> all() {
        var records = new ArrayList<Map<String, Object>>();
        records.add(record(5, "kiem-tra", "Đỗ Thị Nga", "submission.approve", "lai-thieu-2024/cong-an/2024-M06", "REFUSED",
                Map.of("reason", "own-figures")));
        records.add(record(4, "kiem-tra", "Đỗ Thị Nga", "submission.approve", "lai-thieu-2024/y-te/2024-M06", "DONE",
                Map.of("before", 2, "after", 3)));
        records.add(record(3, "can-bo-dia-chinh", "Trần Thị Bích", "submission.submit", "lai-thieu-2024/y-te/2024-M06",
                "DONE", Map.of("before", 1, "after", 2, "onBehalfOf", "y-te")));
        records.add(record(2, "kiem-tra", "Đỗ Thị Nga", "delegation.grant", "000000000000000000000001", "DONE", Map.of()));
        records.add(record(1, "lanh-dao", "Trương Quốc Thái", "session.login", "lanh-dao", "DONE", Map.of()));
        return records;
    }

    static Map<String, Object> anchor() {
        return Map.of("unit", "lai-thieu", "number", 12, "at", "2026-11-24T07:02:00Z", "root", "ab".repeat(32),
                "records", 4, "previous", "0".repeat(64), "hash", "cd".repeat(32));
    }

    private static Map<String, Object> record(int number, String id, String name, String action, String object,
            String outcome, Map<String, Object> more) {
        var record = new HashMap<String, Object>(Map.of("chain", "measurement-service/submissions/" + object,
                "number", number, "at", "2026-11-24T07:0" + number + ":00Z", "unit", "lai-thieu", "action", action,
                "object", object, "outcome", outcome, "previous", "0".repeat(64), "hash", "ef".repeat(32)));
        record.put("actor", Map.of("id", id, "name", name, "kind", "PERSON"));
        record.put("origin", Map.of("address", "10.0.0.7", "requestId", "5f2c6d1e-" + number));
        record.put("anchored", number < 5);
        record.putAll(more);
        return record;
    }
}
