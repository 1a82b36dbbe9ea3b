package vn.tiendo.gateway.page;

import org.jspecify.annotations.Nullable;

/** Who looks at the page, as GET /api/v1/me says. */
enum Person {
    NOBODY("{\"anonymous\":true}"),
    OFFICER(me("can-bo-cong-an", "Nguyễn Văn An", "officer", "cong-an")),
    REVIEWER(me("kiem-tra", "Đỗ Thị Nga", "reviewer", null)),
    LEADER(me("lanh-dao", "Trương Quốc Thái", "leader", null)),
    SUPERVISOR(me("giam-sat", "Lý Thị Sen", "supervisor", null)),
    PLANNER(me("ke-hoach", "Phan Văn Phúc", "planner", "van-phong")),
    CITY_PLANNER(PLANNER.json.replace("lai-thieu", "thuan-an").replace("Phường Lái Thiêu", "Thành phố Thuận An")),
    CITY_LEADER(LEADER.json.replace("lai-thieu", "thuan-an").replace("Phường Lái Thiêu", "Thành phố Thuận An")),
    ANALYST(me("phan-tich", "Vũ Thị Lan", "analyst", null).replace("lai-thieu", "thuan-an").replace("Phường Lái Thiêu", "Thành phố Thuận An")),
    OPERATOR(me("van-hanh", "Mai Xuân Vinh", "operator", null));

    final String json;

    Person(String json) {
        this.json = json;
    }

    private static String me(String id, String name, String role, @Nullable String department) {
        var of = department == null ? "" : ",\"department\":\"" + department + "\"";
        return "{\"id\":\"%s\",\"name\":\"%s\",\"unit\":\"lai-thieu\",\"unitName\":\"Phường Lái Thiêu\"%s,\"roles\":[\"%s\"]}"
                .formatted(id, name, of, role);
    }
}
