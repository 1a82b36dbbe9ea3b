package vn.tiendo.gateway.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.gateway.Upstream;

/** Units, their officers and the catalogue of indicators as plan-service keeps them: in versions, none overwritten unseen. */
final class FakeRegistry {

    private static final String JSON = "application/json";
    private static final String UNITS = "/api/v1/units";
    private static final String INDICATORS = "/api/v1/indicators";

    private final JsonMapper json = JsonMapper.builder().build();
    private final FakePlans plans;
    private final Map<String, List<ObjectNode>> units = new ConcurrentSkipListMap<>();
    private final Map<String, List<ObjectNode>> indicators = new ConcurrentSkipListMap<>();
    private final Map<String, ObjectNode> officers = new ConcurrentSkipListMap<>();
    private final Map<String, ObjectNode> holidays = new ConcurrentSkipListMap<>();

    FakeRegistry(FakePlans plans, Upstream server) {
        this.plans = plans;
        server.on(UNITS, exchange -> answer(exchange, list(units))).on(UNITS + "/", this::unit).on("/api/v1/holidays/", this::holidays)
                .on(INDICATORS, exchange -> answer(exchange, list(indicators))).on(INDICATORS + "/", this::indicator);
        reset();
    }

    void reset() {
        List.of(units, indicators).forEach(Map::clear);
        officers.clear();
        holidays.clear();
        keep(units, "id", unit("thuan-an", "Thành phố Thuận An", "CITY", "\"unitPath\":[\"thuan-an\"],\"departments\":[]"));
        keep(units, "id", unit("an-phu", "Phường An Phú", "WARD", """
                "parent":"thuan-an","unitPath":["thuan-an","an-phu"],"departments":[]"""));
        keep(units, "id", unit("dong-hoa", "Phường Đông Hòa", "WARD", """
                "parent":"di-an","unitPath":["di-an","dong-hoa"],"departments":[]"""));
        keep(units, "id", unit("lai-thieu", "Phường Lái Thiêu", "WARD", """
                "parent":"thuan-an","unitPath":["thuan-an","lai-thieu"],"departments":[
                {"id":"cong-an","name":"Công an phường","kind":"OFFICE"},
                {"id":"dia-chinh","name":"Địa chính - Môi trường","kind":"OFFICE"},
                {"id":"van-phong","name":"Văn phòng HĐND và UBND","kind":"OFFICE"},
                {"id":"y-te","name":"Trạm Y tế","kind":"SERVICE_UNIT"}]"""));
        keep(indicators, "code", indicator("ho-thu-gom-rac", "Hộ đăng ký thu gom rác", "%"));
        keep(indicators, "code", indicator("thu-ngan-sach", "Thu ngân sách", "đồng"));
    }

    /** Nothing is entered yet. */
    void empty() {
        List.of(units, indicators).forEach(Map::clear);
    }

    /** As it is written now. */
    ObjectNode unit(String id) {
        return versions(units, id).getLast();
    }

    ObjectNode indicator(String code) {
        return versions(indicators, code).getLast();
    }

    ObjectNode officers(String unit) {
        return officers.getOrDefault(unit, read("{\"unit\":\"" + unit + "\",\"version\":0,\"departments\":[]}"));
    }

    /** Who works in a unit, as the service has it; ' for ". */
    void employ(String unit, String departmentsAndLeaders) {
        officers.put(unit, read("{'unit':'%s','version':1,%s}".formatted(unit, departmentsAndLeaders).replace('\'', '"')));
    }

    /** Somebody else is quicker. */
    void somebodyElseRenames(String unit, String name) {
        keep(units, "id", unit(unit).deepCopy().put("name", name));
    }

    private void unit(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(UNITS.length() + 1).split("/");
        if (path.length == 1) {
            one(exchange, units, "id", path[0]);
        } else if (path[1].equals("versions")) {
            answer(exchange, Map.of("items", versions(units, path[0])));
        } else if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, officers(path[0]));
        } else if (!plans.stale(exchange, officers(path[0]).get("version").asInt()) && !plans.refused(exchange)) {
            officers.put(path[0], plans.taken(exchange).put("unit", path[0]).put("version", officers(path[0]).get("version").asInt() + 1));
            answer(exchange, officers(path[0]));
        }
    }

    /** Those that were kept for the year; before that the days with a fixed date. */
    ObjectNode holidays(String year) {
        return holidays.getOrDefault(year, read("""
                {"year":%1$s,"table":false,"version":0,"off":[{"date":"%1$s-01-01","name":"Tết Dương lịch"},
                {"date":"%1$s-09-02","name":"Quốc khánh"}],"workedInstead":["%1$s-05-04"]}""".formatted(year)));
    }

    private void holidays(HttpExchange exchange) throws IOException {
        var year = exchange.getRequestURI().getPath().replaceAll(".*/", "");
        var version = holidays(year).get("version").asInt();
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, holidays(year));
        } else if (!plans.stale(exchange, version) && !plans.refused(exchange)) {
            holidays.put(year, plans.taken(exchange).put("year", Integer.parseInt(year)).put("table", true).put("version", version + 1));
            answer(exchange, holidays(year));
        }
    }

    private void indicator(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(INDICATORS.length() + 1).split("/");
        if (path.length == 1) {
            one(exchange, indicators, "code", path[0]);
        } else {
            answer(exchange, versions(indicators, path[0]).get(Integer.parseInt(path[2]) - 1));
        }
    }

    private void one(HttpExchange exchange, Map<String, List<ObjectNode>> kept, String key, String id) throws IOException {
        var versions = versions(kept, id);
        if (exchange.getRequestMethod().equals("GET")) {
            var query = String.valueOf(exchange.getRequestURI().getQuery());
            var found = versions.stream().filter(each -> !query.startsWith("on=") || begun(each, query.substring(3))).toList();
            if (found.isEmpty()) {
                Upstream.answer(exchange, 404, "application/problem+json", "{\"status\":404,\"code\":\"not-found\",\"title\":\"Không có\"}");
            } else {
                answer(exchange, found.getLast());
            }
        } else if ((versions.isEmpty() || !plans.stale(exchange, versions.size())) && !plans.refused(exchange)) {
            answer(exchange, keep(kept, key, plans.taken(exchange)));
        }
    }

    private static List<ObjectNode> versions(Map<String, List<ObjectNode>> kept, String id) {
        return kept.getOrDefault(id, List.of());
    }

    private static boolean begun(JsonNode unit, String day) {
        return unit.path("validFrom").asString("0001-01-01").compareTo(day) <= 0;
    }

    private ObjectNode keep(Map<String, List<ObjectNode>> kept, String key, ObjectNode next) {
        var versions = kept.computeIfAbsent(next.get(key).asString(), _ -> new ArrayList<>());
        if (key.equals("id") && !next.has("unitPath")) {
            place(next);
        }
        versions.add(next.put("version", versions.size() + 1));
        return next;
    }

    private void place(ObjectNode unit) {
        if (!unit.has("departments")) {
            unit.putArray("departments");
        }
        var path = unit.putArray("unitPath");
        if (unit.has("parent")) {
            unit(unit.get("parent").asString()).get("unitPath").forEach(path::add);
        }
        path.add(unit.get("id").asString());
    }

    private Map<String, Object> list(Map<String, List<ObjectNode>> kept) {
        return Map.of("items", new TreeMap<>(kept).values().stream().map(List::getLast).toList());
    }

    private ObjectNode unit(String id, String name, String kind, String more) {
        return read("{\"id\":\"%s\",\"name\":\"%s\",\"kind\":\"%s\",%s}".formatted(id, name, kind, more));
    }

    private ObjectNode indicator(String code, String name, String unit) {
        return read("""
                {"code":"%s","name":{"vi":"%s"},"unitOfMeasure":"%s","overTime":"LAST","overUnits":"NONE","better":"HIGHER",
                "wordings":["%s hằng năm"],"unit":"thuan-an"}""".formatted(code, name, unit, name));
    }

    private ObjectNode read(String text) {
        return (ObjectNode) json.readTree(text);
    }

    private void answer(HttpExchange exchange, Object value) throws IOException {
        Upstream.answer(exchange, 200, JSON, json.writeValueAsString(value));
    }
}
