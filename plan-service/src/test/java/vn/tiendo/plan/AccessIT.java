package vn.tiendo.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.plan.Service.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation for every role, from the ward itself, another ward of its city, the city above and another city. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {

    /** A version that never was: who may change it is told so, and nothing changes. */
    private static final Map<String, String> STALE = Map.of("If-Match", "\"0\"");
    private static final String DRAFT = "/api/v1/plans/lai-thieu-2050";
    private static final String IN_FORCE = "/api/v1/plans/lai-thieu-2051";

    private final Service service;

    AccessIT(@LocalServerPort int port) {
        service = new Service(port);
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.shared().register(registry::add);
        TestIssuer.shared().register(registry::add);
    }

    @BeforeAll
    void twoCitiesWithPlansInEachState() {
        for (var unit : Files.sampleUnits()) {
            put("/api/v1/units/" + unit.get("id").asString(), Service.OPERATOR, unit.toString());
        }
        put("/api/v1/units/binh-chuan", Service.OPERATOR, Samples.unit("binh-chuan", "thuan-an"));
        put("/api/v1/units/di-an", Service.token("operator-di-an", "di-an", "operator"), Samples.unit("di-an", null));
        for (int year : List.of(2050, 2051, 2053, 2054)) {
            assertThat(service.post("/api/v1/plans", Service.PLANNER, Samples.planOf(year).toString()).status())
                    .isEqualTo(201);
        }
        for (int year : List.of(2051, 2054)) {
            assertThat(service.post("/api/v1/plans/lai-thieu-" + year + ":put-in-force", Service.LEADER, null).status())
                    .isEqualTo(200);
        }
        assertThat(service.send("PUT", IN_FORCE + "/amendment", Service.PLANNER,
                Samples.amendmentOf(Samples.planOf(2051)).toString(), Map.of("If-None-Match", "*")).status())
                .isEqualTo(201);
    }

    /** 412 and 409: allowed, but the caller names a version that never was, or the plan binds already. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            list units          | officer reviewer planner leader supervisor analyst operator | 200  | 200  | 200  | 200
            read a unit         | officer reviewer planner leader supervisor analyst operator | 200  | 200  | 200  | 200
            keep a unit         | planner operator                                            | 412  | UNIT | 412  | UNIT
            keep a unit         | officer reviewer leader supervisor analyst                  | ROLE | ROLE | ROLE | ROLE
            add a unit          | planner operator                                            | 201  | UNIT | 201  | UNIT
            add a unit          | officer reviewer leader supervisor analyst                  | ROLE | ROLE | ROLE | ROLE
            unit versions       | officer reviewer planner leader supervisor analyst operator | 200  | 200  | 200  | 200
            read officers       | planner operator                                            | 200  | UNIT | 200  | UNIT
            read officers       | reviewer leader                                             | 200  | ROLE | ROLE | ROLE
            read officers       | officer supervisor analyst                                  | ROLE | ROLE | ROLE | ROLE
            keep officers       | planner operator                                            | 412  | UNIT | 412  | UNIT
            keep officers       | officer reviewer leader supervisor analyst                  | ROLE | ROLE | ROLE | ROLE
            list plans          | officer reviewer planner leader supervisor analyst operator | 200  | 200  | 200  | 200
            read a plan         | officer reviewer planner leader supervisor analyst operator | 200  | 200  | 200  | 200
            read a draft        | planner leader reviewer supervisor                          | 200  | 404  | 404  | 404
            read a draft        | officer analyst operator                                    | 404  | 404  | 404  | 404
            draft a plan        | planner                                                     | 200  | UNIT | UNIT | UNIT
            draft a plan        | officer reviewer leader supervisor analyst operator         | ROLE | ROLE | ROLE | ROLE
            amend a draft       | planner                                                     | 412  | 404  | 404  | 404
            amend a draft       | leader reviewer supervisor                                  | ROLE | 404  | 404  | 404
            amend a draft       | officer analyst operator                                    | 404  | 404  | 404  | 404
            amend a plan        | planner                                                     | 412  | UNIT | UNIT | UNIT
            amend a plan        | officer reviewer leader supervisor analyst operator         | ROLE | ROLE | ROLE | ROLE
            put a draft in force| leader                                                      | 412  | 404  | 404  | 404
            put a draft in force| planner reviewer supervisor                                 | ROLE | 404  | 404  | 404
            put a draft in force| officer analyst operator                                    | 404  | 404  | 404  | 404
            put a plan in force | leader                                                      | 409  | UNIT | UNIT | UNIT
            put a plan in force | officer reviewer planner supervisor analyst operator        | ROLE | ROLE | ROLE | ROLE
            read versions       | officer reviewer planner leader supervisor analyst operator | 200  | 200  | 200  | 200
            read a version      | officer reviewer planner leader supervisor analyst operator | 200  | 200  | 200  | 200
            compare versions    | officer reviewer planner leader supervisor analyst operator | 200  | 200  | 200  | 200
            list gaps           | officer reviewer planner leader supervisor analyst operator | 200  | 200  | 200  | 200
            list gaps of a draft| planner leader reviewer supervisor                          | 200  | 404  | 404  | 404
            list gaps of a draft| officer analyst operator                                    | 404  | 404  | 404  | 404
            read an amendment   | planner leader reviewer supervisor                          | 200  | 404  | 404  | 404
            read an amendment   | officer analyst operator                                    | 404  | 404  | 404  | 404
            compare with it     | planner leader reviewer supervisor                          | 200  | 404  | 404  | 404
            compare with it     | officer analyst operator                                    | 404  | 404  | 404  | 404
            prepare an amendment| planner                                                     | 412  | UNIT | UNIT | UNIT
            prepare an amendment| officer reviewer leader supervisor analyst operator         | ROLE | ROLE | ROLE | ROLE
            withdraw amendment  | planner                                                     | 412  | UNIT | UNIT | UNIT
            withdraw amendment  | officer reviewer leader supervisor analyst operator         | ROLE | ROLE | ROLE | ROLE
            put it in force     | leader                                                      | 412  | UNIT | UNIT | UNIT
            put it in force     | officer reviewer planner supervisor analyst operator        | ROLE | ROLE | ROLE | ROLE
            assign figures      | planner                                                     | 412  | UNIT | UNIT | UNIT
            assign figures      | officer reviewer leader supervisor analyst operator         | ROLE | ROLE | ROLE | ROLE
            hand figures down   | planner                                                     | UNIT | UNIT | 200  | UNIT
            hand figures down   | officer reviewer leader supervisor analyst operator         | ROLE | ROLE | ROLE | ROLE
            list assignments    | officer reviewer planner leader supervisor analyst operator | 200  | 200  | 200  | 200
            close a plan        | leader                                                      | 412  | UNIT | UNIT | UNIT
            close a plan        | officer reviewer planner supervisor analyst operator        | ROLE | ROLE | ROLE | ROLE
            """)
    void whoMayDoWhatFromWhere(String operation, String roles, String ward, String otherWard, String city,
            String otherCity) {
        var told = new ArrayList<String>();
        for (var role : roles.split(" ")) {
            told.add(role + ": " + String.join(" ", answer(operation, token("lai-thieu", role)),
                    answer(operation, token("binh-chuan", role)), answer(operation, token("thuan-an", role)),
                    answer(operation, token("di-an", role))));
        }

        assertThat(told).allSatisfy(each -> assertThat(each)
                .endsWith(": " + String.join(" ", ward, otherWard, city, otherCity)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            keep a unit         | planner  | units:write | 412 | SCOPE
            keep a unit         | planner  | plans:write | SCOPE | SCOPE
            draft a plan        | planner  | plans:write | 200 | SCOPE
            amend a draft       | planner  | plans:write | 412 | SCOPE
            put a draft in force| leader   | plans:write | 412 | SCOPE
            prepare an amendment| planner  | plans:write | 412 | SCOPE
            withdraw amendment  | planner  | plans:write | 412 | SCOPE
            put it in force     | leader   | plans:write | 412 | SCOPE
            assign figures      | planner  | plans:write | 412 | SCOPE
            close a plan        | leader   | plans:write | 412 | SCOPE
            draft a plan        | officer  | plans:write | ROLE | ROLE
            read a draft        | planner  | plans:write | 200 | 200
            read a draft        | officer  | plans:write | 404 | 404
            read a plan         | analyst  | units:write | 200 | 200
            list plans          | analyst  | units:write | 200 | 200
            """)
    void aSystemIsHeldToItsScopesToo(String operation, String role, String scope, String with, String without) {
        assertThat(answer(operation, Service.system("lai-thieu", role, scope))).isEqualTo(with);
        assertThat(answer(operation, Service.system("lai-thieu", role))).isEqualTo(without);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list units", "read a unit", "keep a unit", "add a unit", "list plans", "read a plan",
        "read a draft", "draft a plan", "amend a draft", "amend a plan", "put a draft in force", "put a plan in force",
        "read versions", "read a version", "compare versions", "list gaps", "read an amendment",
        "prepare an amendment", "withdraw amendment", "put it in force", "assign figures", "close a plan"})
    void withoutATokenNothingIsTold(String operation) {
        assertThat(answer(operation, null)).isEqualTo("401");
    }

    @ParameterizedTest
    @CsvSource({"lai-thieu, admin", "'', planner"})
    void whoseTokenLacksAUnitOrARoleIsToldSo(String unit, String role) {
        var token = Service.token("somebody", unit, role);

        for (var operation : List.of("list units", "read a plan", "read a draft", "list plans", "amend a draft")) {
            assertThat(answer(operation, token)).isEqualTo("token-incomplete");
        }
    }

    @Test
    void aRefusalTellsWhatWouldDo() {
        var role = send("put a draft in force", Service.PLANNER).body();
        var unit = send("draft a plan", Service.CITY_PLANNER).body();
        var scope = send("draft a plan", Service.system("lai-thieu", "planner")).body();

        assertThat(role.get("expected").toString()).isEqualTo("[\"leader\"]");
        assertThat(unit.get("expected").toString()).isEqualTo("[\"thuan-an\"]");
        assertThat(scope.get("expected").toString()).isEqualTo("[\"plans:write\"]");
    }

    /** What is hidden and what is not there are one answer, but for the address that was asked for. */
    @Test
    void aHiddenDraftIsAnsweredAsIfItWereNotThere() {
        var hidden = service.get(DRAFT, Service.ANALYST).response().body();
        var absent = service.get("/api/v1/plans/lai-thieu-2099", Service.ANALYST).response().body();

        assertThat(withoutWhatDiffers(hidden)).isEqualTo(withoutWhatDiffers(absent));
        assertThat(service.put(DRAFT, Service.ANALYST, "{}").status()).isEqualTo(404);
        assertThat(service.put("/api/v1/plans/lai-thieu-2099", Service.ANALYST, "{}").status()).isEqualTo(404);
    }

    @Test
    void listsShowDraftsToThoseWhoMayReadThemOnly() {
        var all = List.of("lai-thieu-2050", "lai-thieu-2051", "lai-thieu-2053", "lai-thieu-2054");
        var inForce = List.of("lai-thieu-2051", "lai-thieu-2054");

        for (var role : List.of("planner", "leader", "reviewer", "supervisor")) {
            assertThat(listed("", token("lai-thieu", role))).isEqualTo(all);
            assertThat(listed("", token("thuan-an", role))).isEqualTo(inForce);
            assertThat(listed("", token("binh-chuan", role))).isEqualTo(inForce);
        }
        for (var role : List.of("officer", "analyst", "operator")) {
            assertThat(listed("", token("lai-thieu", role))).isEqualTo(inForce);
        }
    }

    @Test
    void aFilterShowsNoMoreThanTheListItself() {
        assertThat(listed("unit=lai-thieu&state=DRAFT&", Service.PLANNER))
                .containsExactly("lai-thieu-2050", "lai-thieu-2053");
        assertThat(listed("unit=lai-thieu&state=DRAFT&", Service.CITY_PLANNER)).isEmpty();
        assertThat(listed("unit=lai-thieu&year=2050&", Service.ANALYST)).isEmpty();
        assertThat(listed("unit=lai-thieu&state=IN_FORCE&year=2051&", Service.ANALYST))
                .containsExactly("lai-thieu-2051");
    }

    private String answer(String operation, @Nullable String token) {
        var answer = send(operation, token);
        return answer.status() != 403 ? String.valueOf(answer.status())
                : switch (answer.body().get("code").asString()) {
                    case "role-required" -> "ROLE";
                    case "other-unit" -> "UNIT";
                    case "scope-required" -> "SCOPE";
                    case String other -> other;
                };
    }

    private Answer send(String operation, @Nullable String token) {
        return switch (operation) {
            case "list units" -> service.get("/api/v1/units", token);
            case "read a unit" -> service.get("/api/v1/units/lai-thieu", token);
            case "keep a unit" -> service.send("PUT", "/api/v1/units/lai-thieu", token, Samples.ward().toString(), STALE);
            case "add a unit" -> {
                var id = "khu-pho-" + UUID.randomUUID();
                yield service.put("/api/v1/units/" + id, token, Samples.unit(id, "lai-thieu"));
            }
            case "list plans" -> service.get("/api/v1/plans", token);
            case "read a plan" -> service.get(IN_FORCE, token);
            case "read a draft" -> service.get(DRAFT, token);
            case "draft a plan" -> service.post("/api/v1/plans?dryRun=true", token, Samples.planOf(2052).toString());
            case "amend a draft" -> service.send("PUT", DRAFT, token, Samples.planOf(2050).toString(), STALE);
            case "amend a plan" -> service.send("PUT", IN_FORCE, token, Samples.planOf(2051).toString(), STALE);
            case "put a draft in force" -> service.send("POST", DRAFT + ":put-in-force", token, null, STALE);
            case "put a plan in force" -> service.post(IN_FORCE + ":put-in-force", token, null);
            case "read versions" -> service.get(IN_FORCE + "/versions", token);
            case "read a version" -> service.get(IN_FORCE + "/versions/2", token);
            case "compare versions" -> service.get(IN_FORCE + "/changes?from=2", token);
            case "list gaps" -> service.get(IN_FORCE + "/gaps", token);
            case "list gaps of a draft" -> service.get(DRAFT + "/gaps", token);
            case "read an amendment" -> service.get(IN_FORCE + "/amendment", token);
            case "compare with it" -> service.get(IN_FORCE + "/changes?from=2&to=amendment", token);
            case "prepare an amendment" -> service.send("PUT", IN_FORCE + "/amendment", token,
                    Samples.amendmentOf(Samples.planOf(2051)).toString(), STALE);
            case "withdraw amendment" -> service.send("DELETE", IN_FORCE + "/amendment", token, null, STALE);
            case "put it in force" -> service.send("POST", IN_FORCE + "/amendment:put-in-force", token, null, STALE);
            case "unit versions" -> service.get("/api/v1/units/lai-thieu/versions", token);
            case "read officers" -> service.get("/api/v1/units/lai-thieu/officers", token);
            case "keep officers" -> service.send("PUT", "/api/v1/units/lai-thieu/officers", token,
                    "{\"departments\":[]}", Map.of("If-Match", "\"9\""));
            case "hand figures down" -> service.post("/api/v1/assignments?dryRun=true", token,
                    "{\"assignments\":[{\"unit\":\"lai-thieu\",\"indicator\":\"giam-suy-dinh-duong-tre-duoi-5-tuoi\",\"year\":2051,\"value\":1}]}");
            case "list assignments" -> service.get("/api/v1/assignments", token);
            case "assign figures" -> service.send("POST", IN_FORCE + "/assignments", token,
                    "{\"assignments\":[{\"target\":\"KT-1.a\",\"value\":1}]}", STALE);
            case "close a plan" -> service.send("POST", IN_FORCE + ":close", token, null, STALE);
            default -> throw new IllegalArgumentException(operation);
        };
    }

    /** Ids on all pages of one plan each, none of which but the last is without a next. */
    private List<String> listed(String filter, String token) {
        var ids = new ArrayList<String>();
        var after = "";
        do {
            var page = service.get("/api/v1/plans?" + filter + "limit=1&after=" + after, token).body();
            page.get("items").forEach(item -> ids.add(item.get("id").asString()));
            after = page.has("next") ? page.get("next").asString() : "";
        } while (!after.isEmpty());
        return ids;
    }

    private void put(String path, String token, String body) {
        assertThat(service.put(path, token, body).status()).isIn(200, 201);
    }

    private static String token(String unit, String role) {
        return Service.token(role + "-" + unit, unit, role);
    }

    private static String withoutWhatDiffers(String problem) {
        return problem.replaceAll("\"(instance|requestId)\":\"[^\"]*\",?", "");
    }
}
