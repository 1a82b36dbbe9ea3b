package vn.tiendo.gateway.login;

import java.net.HttpCookie;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.fixture.Infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Ward ward = new Ward(Duration.ofSeconds(6));
    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext gateway;
    private Visitor person = new Visitor(0);

    @BeforeAll
    void start() {
        gateway = ward.gateway(ward.port);
    }

    @AfterAll
    void stop() {
        gateway.close();
        ward.close();
    }

    @BeforeEach
    void visit() {
        person = new Visitor(ward.port);
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void nobodyIsKnownBeforeLoginAndNoSessionIsMade() throws Exception {
        var answer = person.get("/api/v1/me");

        assertThat(answer.body()).isEqualTo("{\"anonymous\":true}");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whoLogsInComesBackToWhereTheyWantedToGo() throws Exception {
        var answer = person.login("can-bo-cong-an", "tiendo", "/plans/lai-thieu-2024?lang=en");

        assertThat(answer.uri()).isEqualTo(URI.create("http://127.0.0.1:" + ward.port + "/plans/lai-thieu-2024?lang=en"));
        assertThat(json(person.get("/api/v1/me").body())).isEqualTo(json("""
                {"id":"can-bo-cong-an","name":"Nguyễn Văn An","unit":"lai-thieu","department":"cong-an",
                 "roles":["officer"],"csrf":"%s"}""".formatted(cookie("XSRF-TOKEN").getValue())));
    }

    @Test
    void anAddressOfAnotherSiteIsNotFollowed() throws Exception {
        for (var wanted : List.of("https://example.org/", "//example.org/", "/\\example.org/", "javascript:alert(1)")) {
            try (var visitor = new Visitor(ward.port)) {
                assertThat(visitor.login("lanh-dao", "tiendo", wanted).uri())
                        .isEqualTo(URI.create("http://127.0.0.1:" + ward.port + "/"));
            }
        }
    }

    @Test
    void aWrongPasswordLeadsNowhere() throws Exception {
        person.login("lanh-dao", "guess");

        assertThat(person.get("/api/v1/me").body()).isEqualTo("{\"anonymous\":true}");
    }

    @Test
    void theTokenReachesTheServiceAndNotTheBrowser() throws Exception {
        person.login("can-bo-cong-an", "tiendo");

        assertThat(person.get("/api/v1/submissions").statusCode()).isEqualTo(200);

        assertThat(ward.tokens.getLast()).startsWith("Bearer ey");
        assertThat(cookie(Visitor.SESSION).isHttpOnly()).isTrue();
        assertThat(cookie(Visitor.SESSION).getValue()).hasSize(43);
    }

    @Test
    void theSessionIsAnotherOneAfterLogin() throws Exception {
        var planted = "A".repeat(43);
        person.setCookie(Visitor.SESSION, planted);
        person.get("/oauth2/authorization/tiendo");
        var before = cookie(Visitor.SESSION).getValue();

        person.login("lanh-dao", "tiendo");

        assertThat(Set.of(planted, before)).doesNotContain(cookie(Visitor.SESSION).getValue());
        for (var old : List.of(planted, before)) {
            try (var thief = new Visitor(ward.port)) {
                thief.setCookie(Visitor.SESSION, old);
                assertThat(thief.get("/api/v1/me").body()).isEqualTo("{\"anonymous\":true}");
            }
        }
    }

    @Test
    void aStolenCookieWithoutTheTokenOfThePageChangesNothing() throws Exception {
        person.login("can-bo-cong-an", "tiendo");
        var asked = ward.requests().size();
        try (var thief = new Visitor(ward.port)) {
            thief.setCookie(Visitor.SESSION, cookie(Visitor.SESSION).getValue());

            for (var guess : List.of("none", "")) {
                var answer = thief.post("/api/v1/submissions", "{}", "X-XSRF-TOKEN", guess);
                assertThat(answer.statusCode()).isEqualTo(403);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(answer.body()).contains("\"code\":\"csrf\"");
            }
            assertThat(thief.post("/logout", "", "X-XSRF-TOKEN", "none").statusCode()).isEqualTo(403);
        }
        assertThat(ward.requests()).hasSize(asked);
        assertThat(person.post("/api/v1/submissions", "{}").statusCode()).isEqualTo(200);
    }

    /** It has no script that could send one; what stands there is the same for all. */
    @Test
    void aFormOnAPageForEverybodyNeedsNoTokenOfThePage() throws Exception {
        person.login("can-bo-cong-an", "tiendo");

        assertThat(person.post("/public/lai-thieu-2024/digest", "address=a%40b.example", "X-XSRF-TOKEN", "none").statusCode()).isEqualTo(200);
        assertThat(person.post("/publicly", "", "X-XSRF-TOKEN", "none").statusCode()).isEqualTo(403);
    }

    @Test
    void aSystemNeedsNoTokenOfThePageAndGetsNoSession() throws Exception {
        var answer = person.post("/api/v1/submissions", "{}", "Authorization", "Bearer of-a-system");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ward.tokens.getLast()).isEqualTo("Bearer of-a-system");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void twoIdentitiesAtOnceAreRefused() throws Exception {
        person.login("can-bo-cong-an", "tiendo");
        var asked = ward.requests().size();

        var answer = person.get("/api/v1/submissions", "Authorization", "Bearer other");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"ambiguous-credentials\"");
        assertThat(ward.requests()).hasSize(asked);
    }

    @Test
    void logoutEndsTheSessionHereAndAtTheProvider() throws Exception {
        person.login("can-bo-cong-an", "tiendo");
        var session = cookie(Visitor.SESSION).getValue();

        var answer = person.post("/logout", "");
        var location = URI.create(json(answer.body()).get("location").asString());
        var home = person.follow(person.get(location.toString(), "Accept", "text/html"));

        assertThat(location.getPath()).isEqualTo("/connect/logout");
        assertThat(home.uri()).isEqualTo(URI.create("http://127.0.0.1:" + ward.port + "/"));
        person.setCookie(Visitor.SESSION, session);
        assertThat(person.get("/api/v1/me").body()).isEqualTo("{\"anonymous\":true}");
        assertThat(person.follow(person.get("/oauth2/authorization/tiendo")).body()).contains("name=\"password\"");
    }

    @Test
    void aPersonWhoFollowsALinkLogsInAndAScriptIsToldSo() throws Exception {
        var script = person.get("/api/v1/submissions");
        var link = person.get("/api/v1/submissions", "Accept", "text/html,*/*;q=0.8");

        assertThat(script.statusCode()).isEqualTo(401);
        assertThat(link.headers().firstValue("Location"))
                .hasValue("/oauth2/authorization/tiendo?to=%2Fapi%2Fv1%2Fsubmissions");
        assertThat(person.enter(link, "can-bo-cong-an", "tiendo").statusCode()).isEqualTo(200);
    }

    @Test
    void loginLogoutAndWhatWasRefusedAtTheDoorAreInTheAudit() throws Exception {
        person.login("giam-sat", "tiendo");
        person.post("/api/v1/submissions", "{}", "X-XSRF-TOKEN", "guess");
        person.post("/logout", "");
        person.get("/login/oauth2/code/tiendo?code=forged&state=forged");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(ward.audit()).contains(
                "session.login giam-sat DONE null 127.0.0.1",
                "session.change giam-sat REFUSED csrf 127.0.0.1",
                "session.logout giam-sat DONE null 127.0.0.1",
                "session.login-failed  REFUSED authorization_request_not_found 127.0.0.1"));
    }

    @Test
    void aSessionEndsWithItsTime() throws Exception {
        try (var brief = ward.gateway(ward.otherPort, "--SESSION_ABSOLUTE=3s"); var visitor = new Visitor(ward.otherPort)) {
            assertThat(brief.isActive()).isTrue();
            visitor.login("lanh-dao", "tiendo");

            await().atMost(Duration.ofSeconds(20)).until(() -> visitor.get("/api/v1/me").body().contains("anonymous"));
            assertThat(visitor.get("/api/v1/submissions").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void withoutTheStoreSystemsAndThePublicAreServed() throws Exception {
        person.login("can-bo-cong-an", "tiendo");
        Infrastructure.shared().pauseStore();
        try (var other = new Visitor(ward.port)) {
            var answer = person.get("/api/v1/submissions");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("\"code\":\"unavailable\"");
            assertThat(other.get("/").statusCode()).isEqualTo(200);
            assertThat(other.get("/api/v1/submissions", "Authorization", "Bearer x").statusCode()).isEqualTo(200);
        } finally {
            Infrastructure.shared().resumeStore();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> person.get("/api/v1/submissions").statusCode() == 200);
    }

    private HttpCookie cookie(String name) {
        return person.cookie(name).orElseThrow();
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
