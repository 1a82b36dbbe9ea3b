package vn.tiendo.local.access;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.Ward;
import vn.tiendo.local.check.Api;
import vn.tiendo.local.check.CheckFailure;

/** Two cities and what the table's questions are about: plans, submissions in every state, a delegation, a report. */
final class Ground {

    static final String WARD = Place.WARD.unit;
    static final String CITY = Place.ABOVE.unit;
    static final String IN_FORCE = WARD + "-2024";
    static final String DRAFT = WARD + "-2025";
    static final String INDICATOR = "ho-ngheo";
    static final String TARGET = "T-1";
    /** Lacks the figure that is assigned to it. */
    static final String ASSIGNED = "T-4";
    static final String DEPARTMENT = Place.OWN.department;
    static final String HISTORY = "/api/v1/figures/" + WARD + "/" + DEPARTMENT;
    static final String SCOREBOARD = "/api/v1/scoreboards/" + IN_FORCE;
    static final String PAST_OF_TARGET = SCOREBOARD + "/targets/" + TARGET + "/history";
    static final String NO_WEBHOOK = "/api/v1/webhooks/none";
    static final String DRAFTED = IN_FORCE + "/" + DEPARTMENT + "/2024-M01";
    static final String SUBMITTED = IN_FORCE + "/" + DEPARTMENT + "/2024-M02";
    static final String APPROVED = IN_FORCE + "/" + DEPARTMENT + "/2024-M03";
    static final String BY_FILE = IN_FORCE + "/" + DEPARTMENT + "/2024-M05";
    static final String BY_SYSTEM = IN_FORCE + "/" + DEPARTMENT + "/2024-M04";

    private static final int FIRST_FREE_MONTH = 6;
    private static final int LAST_FREE_MONTH = 11;
    private static final List<String> DEPARTMENTS = List.of("y-te", "cong-an", "tai-chinh");
    static final Caller OFFICER = person(Who.OFFICER, Place.OWN);
    static final Caller REVIEWER = person(Who.REVIEWER, Place.WARD);
    static final Caller PLANNER = person(Who.PLANNER, Place.WARD);
    static final Caller LEADER = person(Who.LEADER, Place.WARD);
    static final Caller SOFTWARE = new Caller(Who.SYSTEM, Place.OWN, "officer");
    static final String DELEGATE = person(Who.DELEGATE, Place.OWN).id();

    private final Ward ward;
    private final Map<String, ObjectNode> units = new HashMap<>();
    private final Map<String, String> receipts = new HashMap<>();
    private final Map<String, String> evidence = new HashMap<>();
    private final Iterator<String> free = freeSubmissions();
    private String delegation = "";
    private String report = "";
    private String issued = "";
    private String batch = "";
    private int number = 2030;
    private int year = 2030;

    private Ground(Ward ward) {
        this.ward = ward;
    }

    static Ground in(Ward ward) throws Exception {
        Ground ground = new Ground(ward);
        ground.enterUnits();
        for (int year = 2022; year <= 2024; year++) ground.putInForce(ground.draft(WARD + "-" + year, year));
        ground.draft(DRAFT, 2025);
        ground.amend(IN_FORCE);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(ground::everyServiceKnows);
        ground.file(DRAFTED, OFFICER, false);
        for (String shown : List.of(DRAFTED, SUBMITTED, APPROVED)) ground.evidence.put(shown, ground.attach(shown));
        ground.file(SUBMITTED, OFFICER, true);
        ground.file(APPROVED, OFFICER, true);
        ground.approve(APPROVED);
        ground.file(BY_SYSTEM, SOFTWARE, true);
        ground.fileCsv(BY_FILE);
        ground.batch = ground.post("/api/v1/batches?dryRun=true", OFFICER, batchOf(figures(IN_FORCE, "2024-M12"))).body()
                .get("id").asString();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(ground::isBatchAtItsEnd);
        ground.delegation = ground.freshDelegation(DELEGATE);
        ground.report = ground.freshReport();
        ground.issued = ground.freshReviewed();
        ground.post(ground.issued + ":issue", LEADER, ground.issue());
        return ground;
    }

    private static Caller person(Who who, Place place) {
        return new Caller(who, place, who.role());
    }

    /** The department's submissions that no question is about. */
    private static Iterator<String> freeSubmissions() {
        return Stream.of("2022", "2023", "2024").flatMap(year -> IntStream
                .rangeClosed(FIRST_FREE_MONTH, LAST_FREE_MONTH)
                .mapToObj(month -> String.format("%s-%s/%s/%s-M%02d", WARD, year, DEPARTMENT, year, month))).iterator();
    }

    String token(Caller caller) throws CheckFailure, InterruptedException {
        return switch (caller.who()) {
            case NOBODY -> "";
            case SYSTEM, UNSCOPED -> ward.system(caller.id());
            case OFFICER, DELEGATE, REVIEWER, PLANNER, LEADER, SUPERVISOR, ANALYST, OPERATOR ->
                ward.person(caller.id());
        };
    }

    private void enterUnits() throws Exception {
        Caller city = person(Who.OPERATOR, Place.ABOVE);
        enter(unit(CITY, "CITY", ""), city);
        enter(unit(WARD, "WARD", CITY), city);
        enter(unit(Place.BESIDE.unit, "WARD", CITY), city);
        enter(unit(Place.ELSEWHERE.unit, "CITY", ""), person(Who.OPERATOR, Place.ELSEWHERE));
        ward.api().put("/api/v1/indicators/" + INDICATOR, token(city), indicator());
    }

    private void enter(ObjectNode unit, Caller by) throws Exception {
        String id = unit.get("id").asString();
        units.put(id, unit);
        ward.api().put("/api/v1/units/" + id, token(by), unit);
    }

    ObjectNode unit(String id) {
        return Objects.requireNonNull(units.get(id), id);
    }

    static ObjectNode unit(String id, String kind, String parent) {
        ObjectNode unit = Api.JSON.createObjectNode().put("id", id).put("name", "Đơn vị " + id).put("kind", kind);
        if (!parent.isEmpty()) unit.put("parent", parent);
        var departments = unit.putArray("departments");
        DEPARTMENTS.forEach(d -> departments.addObject().put("id", d).put("name", "Ngành " + d).put("kind", "OFFICE"));
        return unit;
    }

    static ObjectNode indicator() {
        ObjectNode indicator = Api.JSON.createObjectNode().put("code", INDICATOR).put("unitOfMeasure", "hộ");
        indicator.putObject("name").put("vi", "Hộ nghèo");
        return indicator;
    }

    static ObjectNode plan(String id, int year) {
        ObjectNode plan = Api.JSON.createObjectNode().put("id", id).put("unit", WARD).put("year", year)
                .put("title", "Kế hoạch năm " + year);
        plan.putObject("resolution").put("number", "1/NQ-HĐND").put("date", (year - 1) + "-12-20")
                .put("issuer", "Hội đồng nhân dân").put("session", "1").put("effectiveFrom", year + "-01-01");
        var targets = plan.putArray("sections").addObject().put("id", "S").put("number", "1").put("title", "Chỉ tiêu")
                .putArray("targets");
        for (int i = 0; i < DEPARTMENTS.size(); i++) {
            ObjectNode target = targets.addObject().put("id", "T-" + (i + 1)).put("number", Integer.toString(i + 1))
                    .put("title", "Chỉ tiêu").put("text", "Chỉ tiêu").put("unitOfMeasure", "người")
                    .put("measure", "NUMBER").put("aggregation", "SUM").put("responsible", DEPARTMENTS.get(i))
                    .put("frequency", "MONTHLY");
            target.putObject("rule").put("kind", "AT_LEAST").putObject("bound").put("value", 1_000);
        }
        targets.addObject().put("id", ASSIGNED).put("number", "4").put("title", "Chỉ tiêu").put("measure", "NUMBER")
                .put("responsible", DEPARTMENTS.getLast()).put("frequency", "ANNUAL")
                .putObject("rule").put("kind", "MEET_ASSIGNED").put("indicator", "thu-ngan-sach");
        return plan;
    }

    static int yearOf(String plan) {
        return Integer.parseInt(plan.substring(plan.lastIndexOf('-') + 1));
    }

    static ObjectNode figures(String plan, String period) {
        ObjectNode body = Api.JSON.createObjectNode().put("plan", plan).put("department", DEPARTMENT)
                .put("period", period);
        body.putArray("figures").addObject().put("target", TARGET).putObject("value").put("kind", "NUMBER")
                .put("number", 7);
        return body;
    }

    static ObjectNode preview() {
        return figures(IN_FORCE, "2024-M12").without("plan");
    }

    static ObjectNode explanation(String basis) {
        return Api.JSON.createObjectNode().put("plan", IN_FORCE).put("target", TARGET).put("basis", basis);
    }

    static ObjectNode word() {
        return Api.JSON.createObjectNode().put("word", "NEARLY_MET").put("ground", "Theo biên bản họp");
    }

    static ObjectNode passages() {
        ObjectNode body = Api.JSON.createObjectNode();
        body.putArray("passages").addObject().put("kind", "ITEM").put("text", "Vốn về chậm");
        return body;
    }

    static ObjectNode report() {
        return Api.JSON.createObjectNode().put("plan", IN_FORCE).put("period", "2024-S1").put("kind", "SIX_MONTH");
    }

    private String draft(String id, int year) throws Exception {
        post("/api/v1/plans", PLANNER, plan(id, year));
        return id;
    }

    private void putInForce(String plan) throws Exception {
        post("/api/v1/plans/" + plan + ":put-in-force", LEADER, Api.JSON.createObjectNode());
    }

    private boolean everyServiceKnows() throws Exception {
        for (int year = 2022; year <= 2024; year++) {
            String plan = WARD + "-" + year;
            if (ward.api().attempt("/api/v1/submissions?dryRun=true", token(OFFICER), figures(plan, year + "-M01"))
                    .status() != 200 || !ward.api().isThere("/api/v1/scoreboards/" + plan)) return false;
        }
        return true;
    }

    /** @param id plan/department/period */
    private String file(String id, Caller by, boolean submit) throws Exception {
        String[] parts = id.split("/");
        ObjectNode figures = figures(parts[0], parts[2]).put("submit", submit);
        if (evidence.containsKey(id))
            ((ObjectNode) figures.at("/figures/0")).putArray("evidence").add(evidence.get(id));
        JsonNode receipt = post("/api/v1/submissions", by, figures).body();
        receipts.put(id, receipt.get("id").asString());
        return id;
    }

    private void fileCsv(String id) throws Exception {
        String[] parts = id.split("/");
        String path = "/api/v1/submissions?plan=%s&department=%s&period=%s".formatted(parts[0], parts[1], parts[2]);
        byte[] file = ("target,value\n" + TARGET + ",7\n").getBytes(StandardCharsets.UTF_8);
        receipts.put(id, ward.api().post(path, token(OFFICER), "text/csv", file).body().get("id").asString());
    }

    /** Id of a file for the target's figure, another one each time. */
    String attach(String submission) throws Exception {
        String[] parts = submission.split("/");
        String path = "/api/v1/evidence?plan=%s&department=%s&period=%s&target=%s".formatted(parts[0], parts[1], parts[2], TARGET);
        byte[] file = next("%PDF-1.4\n% ").getBytes(StandardCharsets.UTF_8);
        return ward.api().post(path, token(OFFICER), "application/pdf", file).body().get("id").asString();
    }

    private String approve(String id) throws Exception {
        post(address(id) + ":approve", REVIEWER, Api.JSON.createObjectNode());
        return id;
    }

    String drafted() throws Exception {
        return file(free.next(), OFFICER, false);
    }

    String submitted() throws Exception {
        return file(free.next(), OFFICER, true);
    }

    String approved() throws Exception {
        return approve(submitted());
    }

    String bySystem() throws Exception {
        return file(free.next(), SOFTWARE, true);
    }

    static String address(String submission) {
        return "/api/v1/submissions/" + submission;
    }

    String receipt(String submission) {
        return "/api/v1/receipts/" + receipts.get(submission);
    }

    String evidence(String submission) {
        return "/api/v1/evidence/" + evidence.get(submission);
    }

    String freshDraft() throws Exception {
        int of = year++;
        return draft(WARD + "-" + of, of);
    }

    String freshInForce() throws Exception {
        String plan = freshDraft();
        putInForce(plan);
        return plan;
    }

    /** A plan in force with an amendment that is being prepared. */
    String freshAmended() throws Exception {
        return amend(freshInForce());
    }

    private String amend(String plan) throws Exception {
        ward.api().begin("/api/v1/plans/" + plan + "/amendment", token(PLANNER), amendment(plan));
        return plan;
    }

    static ObjectNode amendment(String plan) {
        ObjectNode amendment = Api.JSON.createObjectNode();
        amendment.putObject("decision").put("number", "2/NQ-HĐND").put("date", yearOf(plan) + "-06-20")
                .put("reason", "Thử quyền").put("effectiveFrom", yearOf(plan) + "-07-01");
        amendment.set("plan", plan(plan, yearOf(plan)));
        return amendment;
    }

    String tagOf(String plan) throws Exception {
        return ward.api().get("/api/v1/plans/" + plan, token(PLANNER)).header("ETag");
    }

    String next(String prefix) {
        return prefix + number++;
    }

    ObjectNode grant(String officer) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        return Api.JSON.createObjectNode().put("officer", officer).put("department", DEPARTMENT)
                .put("from", today.toString()).put("to", today.plusDays(7).toString()).put("reason", "Thử ủy quyền");
    }

    /** Address of a delegation of the department to someone else. */
    String freshDelegation() throws Exception {
        return freshDelegation(next("thu-can-bo-"));
    }

    private String freshDelegation(String officer) throws Exception {
        return path(post("/api/v1/delegations", REVIEWER, grant(officer)).header("Location"));
    }

    static ObjectNode batchOf(ObjectNode submission) {
        ObjectNode batch = Api.JSON.createObjectNode();
        batch.putArray("submissions").add(submission);
        return batch;
    }

    private boolean isBatchAtItsEnd() throws Exception {
        return ward.api().get(batch(), token(OFFICER)).body().has("endedAt");
    }

    /** Its address. */
    String batch() {
        return "/api/v1/batches/" + batch;
    }

    String batchId() {
        return batch;
    }

    String delegation() {
        return delegation;
    }

    String reportAddress() {
        return report;
    }

    String issuedAddress() {
        return issued;
    }

    /** Address of a draft that the leader made. */
    String freshReport() throws Exception {
        return path(post("/api/v1/reports", LEADER, report()).header("Location"));
    }

    String freshReviewed() throws Exception {
        String draft = freshReport();
        post(draft + ":review", REVIEWER, Api.JSON.createObjectNode());
        return draft;
    }

    ObjectNode issue() {
        return Api.JSON.createObjectNode().put("number", number++).put("date", "2024-06-18").put("signer", "Nguyễn Văn A");
    }

    private static String path(String location) {
        return URI.create(location).getPath();
    }

    private Api.Reply post(String path, Caller by, ObjectNode body) throws Exception {
        return ward.api().post(path, token(by), body);
    }
}
