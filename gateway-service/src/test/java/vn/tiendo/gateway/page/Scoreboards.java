package vn.tiendo.gateway.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Scoreboards in the contract's shape. */
final class Scoreboards {

    private Scoreboards() {
    }

    record Target(String number, String title, String status, @Nullable String partOf) {
        Target with(String other) {
            return new Target(number, title, other, partOf);
        }
    }

    static Map<String, Object> of(List<Target> targets, long version) {
        var scoreboard = new HashMap<String, Object>(Map.of("plan", "lai-thieu-2024", "unitName", "Phường Lái Thiêu",
                "year", 2024, "title", "Kế hoạch phát triển kinh tế - xã hội", "planVersion", 1, "basis", "APPROVED",
                "period", "2024-M06", "version", version, "position", "p" + version));
        scoreboard.put("unit", "lai-thieu");
        scoreboard.put("summary", Map.of("targets", 3, "counts", counts(targets), "headline",
                text("Bản " + version, "Version " + version),
                "submissions", Map.of("owed", 44, "received", 42, "approved", 41, "late", 1, "missing", 2)));
        scoreboard.put("sections", List.of(Map.of("id", "KT", "number", "I", "title", "Lĩnh vực kinh tế",
                "targets",
                targets.stream().map(Scoreboards::row).toList())));
        scoreboard.put("departments", List.of(Map.of("id", "cong-an", "name", "Công an phường")));
        return scoreboard;
    }

    private static Map<String, Object> row(Target target) {
        var row = new HashMap<String, Object>(Map.of("id", "KT-" + target.number, "number", target.number, "title", target.title,
                "text", "98% hộ gia đình", "unitOfMeasure", "hộ", "required", text("≥ 98 %", "≥ 98 %"),
                "responsible", Map.of("id", "cong-an", "name", "Công an phường"), "history",
                List.of(Map.of("period", "2024-M05", "value", 71.5), Map.of("period", "2024-M06", "value", 1096.25))));
        row.put("partOf", target.partOf);
        row.put("verdict", verdict(target.status));
        return row;
    }

    static Map<String, Object> verdict(String status) {
        return Map.ofEntries(Map.entry("status", status), Map.entry("period", "2024-M06"), Map.entry("attained", 1096.25),
                Map.entry("expected", 49), Map.entry("share", 98.36), Map.entry("unitOfMeasure", "%"),
                Map.entry("finalForYear", status.equals("MISSED")), Map.entry("planVersion", 1),
                Map.entry("figures", List.of(used("2024-M06", 2), used("2024-M05", 1))),
                Map.entry("missing", List.of(Map.of("department", "cong-an", "period", "2024-M05"))),
                Map.entry("explanation", text("Đạt 96,3 %", "96.3% reached")),
                Map.entry("since", "2024-06-17T07:02:00Z"));
    }

    private static Map<String, Object> used(String period, int revision) {
        return Map.of("submission", "lai-thieu-2024/cong-an/" + period, "target", "KT-1", "revision", revision, "approved", true);
    }

    private static Map<String, Integer> counts(List<Target> targets) {
        var counts = new HashMap<String, Integer>();
        targets.stream().filter(target -> target.partOf == null)
                .forEach(target -> counts.merge(target.status, 1, Integer::sum));
        return counts;
    }

    private static Map<String, String> text(String vietnamese, String english) {
        return Map.of("vi", vietnamese, "en", english);
    }
}
