package vn.tiendo.gateway.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.gateway.Upstream;

/** An issued report and a draft of its correction, in which a figure has changed under what somebody wrote. */
final class FakeReports {

    static final String DRAFT = "d1";
    static final String ISSUED = "i1";

    private static final String ADDRESS = "/api/v1/reports";
    private static final String ISSUE = """
        "issued":{"symbol":"05/BC-UBND","date":"2024-06-18","signer":"Nguyễn Văn A","edition":1,"at":"2024-06-18T03:00:00Z","files":[],
        "signatures":[{"signer":"LEADER","subject":"CN=DEMO","at":"2024-06-18T03:00:00Z","timeStamped":true}]}""";

    private final JsonMapper json = JsonMapper.builder().build();
    private volatile ObjectNode draft = json.createObjectNode();
    private volatile ArrayNode parts = json.createArrayNode();
    private volatile boolean figuresChanged;
    private volatile String issuedWith = "";
    private volatile String batch = "";
    private final FakeMails mails;

    FakeReports(FakeMails mails) {
        this.mails = mails;
    }

    void reset() {
        mails.reset();
        draft = report(DRAFT, "DRAFT", "");
        parts = (ArrayNode) json.readTree("""
            [{"part":1,"title":"KẾT QUẢ THỰC HIỆN","content":"RESULTS","written":false,"passages":[
              {"kind":"PARAGRAPH","text":"Đến ngày 14/6/2024, có 1/2 chỉ tiêu đạt.","targets":["KT-1","KT-2"],"stale":[]}]},
             {"part":2,"title":"TỒN TẠI, HẠN CHẾ","content":"SHORTCOMINGS","written":true,"by":{"id":"kiem-tra","name":"Đỗ Thị Nga"},
              "at":"2024-06-17T03:00:00Z","passages":[{"kind":"ITEM","text":"Vốn về chậm.","targets":["KT-2"],
              "stale":[{"row":"KT-2","title":"Thu gom rác","aspect":"ATTAINED","was":"96.4","now":"97.5"}]}]}]""");
        figuresChanged = true;
        batch = "";
    }

    /** What was written last. */
    JsonNode written() {
        return parts.get(1);
    }

    /** What the last one was issued with. */
    JsonNode issuedWith() {
        return json.readTree(issuedWith);
    }

    private ObjectNode report(String id, String state, String more) {
        return (ObjectNode) json.readTree("""
            {"id":"%s","version":1,"kind":"SIX_MONTH","plan":"lai-thieu-2024","unit":"lai-thieu","period":"2024-S1","state":"%s","draft":true,
             "createdAt":"2024-06-17T02:00:00Z","createdBy":{"id":"kiem-tra","name":"Đỗ Thị Nga"},"sha256":"%s",%s
             "input":{"planTitle":"Kế hoạch năm 2024","planVersion":1,"imprint":{"number":null,"date":null,"signer":null,"place":null},
             "template":{"authority":["TM. ỦY BAN NHÂN DÂN","CHỦ TỊCH"]},"sections":[{"id":"KT","title":"Kinh tế","rows":[
             {"id":"KT-1","number":"1","title":"Thu ngân sách","attained":12500000000,"unitOfMeasure":"đồng","required":"≥ 12 tỷ","status":"MET"},
             {"id":"KT-2","number":"2","title":"Thu gom rác","attained":97.5,"unitOfMeasure":"%%","required":"≥ 98 %%","status":"ON_TRACK"}]}]}}"""
            .formatted(id, state, "0".repeat(64), more.isEmpty() ? "" : more + ","));
    }

    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(ADDRESS.length());
        String method = exchange.getRequestMethod();
        if (path.contains("/mails")) {
            mails.answer(exchange);
        } else if (path.contains("/narrative/")) {
            narrate(exchange, method.equals("PUT"));
        } else if (method.equals("POST")) {
            step(exchange, path);
        } else if (path.endsWith("/narrative")) {
            ok(exchange, json.createObjectNode().set("items", parts));
        } else if (path.endsWith("/differences")) {
            ok(exchange, json.readTree("{\"items\":[{\"row\":\"KT-2\",\"title\":\"Thu gom rác\",\"aspect\":\"ATTAINED\",\"was\":\"96.4\",\"now\":\"97.5\"}]}"));
        } else {
            ok(exchange, path.isEmpty() ? json.createObjectNode().set("items", json.createArrayNode().add(draft).add(issued()))
                : path.equals("/" + ISSUED) ? issued() : draft);
        }
    }

    private ObjectNode issued() {
        return report(ISSUED, "ISSUED", ISSUE);
    }

    private void narrate(HttpExchange exchange, boolean write) throws IOException {
        ObjectNode part = (ObjectNode) parts.get(1);
        if (write) {
            ArrayNode passages = (ArrayNode) json.readTree(exchange.getRequestBody().readAllBytes()).get("passages");
            passages.forEach(passage -> ((ObjectNode) passage).putArray("stale"));
            part.set("passages", passages);
        }
        part.put("written", write);
        ok(exchange, draft.put("version", draft.get("version").intValue() + 1).put("state", "DRAFT"));
    }

    private void step(HttpExchange exchange, String path) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.endsWith(":issue") && figuresChanged && !body.contains("\"asReviewed\":true")) {
            Upstream.answer(exchange, 409, "application/problem+json", "{\"code\":\"figures-changed\",\"title\":\"Số liệu đã thay đổi\","
                + "\"errors\":[{\"pointer\":\"/KT-2\",\"message\":\"Đã soát: 96,4; nay là: 97,5.\"}]}");
            return;
        }
        if (path.endsWith(":review")) {
            draft.put("state", "REVIEWED");
        } else if (path.endsWith(":issue")) {
            issuedWith = body;
            draft = report(DRAFT, "ISSUED", ISSUE);
        } else if (path.isEmpty() && body.contains("\"language\":\"EN\"")) {
            draft.put("language", "EN");
        }
        ok(exchange, draft);
    }

    void verify(HttpExchange exchange) throws IOException {
        boolean pdf = exchange.getRequestBody().readAllBytes()[0] == '%';
        ok(exchange, json.readTree(pdf ? "{\"sha256\":\"" + "0".repeat(64) + "\",\"result\":\"AS_ISSUED\",\"format\":\"pdf\",\"report\":{\"id\":\"i1\","
            + "\"unitName\":\"Phường Lái Thiêu\"," + ISSUE + "}}" : "{\"sha256\":\"" + "0".repeat(64) + "\",\"result\":\"UNKNOWN\"}"));
    }

    /** One of three wards; what is begun is under way until it is cancelled. */
    void batches(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            exchange.getRequestBody().readAllBytes();
            batch = exchange.getRequestURI().getPath().endsWith(":cancel") ? "CANCELLED" : "RUNNING";
        }
        JsonNode one = json.readTree("""
            {"id":"b1","unit":"thuan-an","kind":"SIX_MONTH","period":"2024-S1","language":"VI","state":"%s","total":3,"made":1,"notMade":1}"""
            .formatted(batch));
        ok(exchange, exchange.getRequestMethod().equals("POST") ? one
            : json.createObjectNode().set("items", batch.isEmpty() ? json.createArrayNode() : json.createArrayNode().add(one)));
    }

    void kinds(HttpExchange exchange) throws IOException {
        ArrayNode kinds = json.createArrayNode();
        List.of("SIX_MONTH,Báo cáo 6 tháng,SEMESTER,1,false", "THEMATIC,Báo cáo chuyên đề,MONTH,0,true").forEach(line -> {
            String[] cells = line.split(",", -1);
            ObjectNode reach = json.createObjectNode().put("length", cells[2]).put("fromYearsBegin", false);
            kinds.add(json.createObjectNode().put("kind", cells[0]).put("ofSection", cells[4].equals("true"))
                .set("title", json.createObjectNode().put("vi", cells[1]).put("en", cells[0]))
                .set("languages", json.createArrayNode().add("VI").add("EN"))
                .set("reach", cells[3].equals("0") ? reach : reach.put("number", 1)));
        });
        ok(exchange, json.createObjectNode().set("items", kinds));
    }

    private void ok(HttpExchange exchange, JsonNode body) throws IOException {
        Upstream.answer(exchange, 200, "application/json", json.writeValueAsString(body));
    }
}
