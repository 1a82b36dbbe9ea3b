package vn.tiendo.reporting.scoreboard.domain;

/** How a status is called in sentences. */
public final class StatusNames {

    private StatusNames() {
    }

    public static Text of(Status status) {
        return switch (status) {
            case MET -> new Text("Đạt", "Met");
            case EXCEEDED -> new Text("Vượt", "Exceeded");
            case ON_TRACK -> new Text("Đúng tiến độ", "On track");
            case AT_RISK -> new Text("Có nguy cơ", "At risk");
            case OFF_TRACK -> new Text("Chậm tiến độ", "Off track");
            case MISSED -> new Text("Không đạt", "Missed");
            case NO_DATA -> new Text("Chưa có số liệu", "No data");
            case NOT_DUE -> new Text("Chưa đến kỳ", "Not due");
            case NOT_ASSESSABLE -> new Text("Chưa đủ căn cứ", "Not assessable");
            case NOT_APPLICABLE -> new Text("Không áp dụng", "Not applicable");
        };
    }
}
