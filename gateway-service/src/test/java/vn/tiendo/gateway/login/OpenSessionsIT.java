package vn.tiendo.gateway.login;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

import com.nimbusds.jwt.JWTClaimsSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.fixture.OpenApi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Which sessions of a person are open, and their end from elsewhere: by the person, or by the identity provider. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenSessionsIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MINE = "/api/v1/me/sessions";
    private static final String BACK_CHANNEL = "/logout/connect/back-channel/tiendo";

    private final Ward ward = new Ward(Duration.ofMinutes(5));
    private final OpenApi contract = OpenApi.of(Path.of("contract/openapi.yaml"));
    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext gateway;

    @BeforeAll
    void start() {
        gateway = ward.gateway(ward.port);
    }

    @AfterAll
    void stop() {
        gateway.close();
        ward.close();
    }

    @Test
    void aPersonSeesWhereTheyAreLoggedInAndEndsOneFromElsewhere() throws Exception {
        try (var office = visitor("giam-sat"); var home = visitor("giam-sat"); var other = visitor("lanh-dao")) {
            var answer = office.get(MINE);
            var sessions = json(answer.body()).get("sessions");

            check(answer);
            assertThat(sessions).hasSize(2).allSatisfy(one -> assertThat(one.get("address").asString()).isEqualTo("127.0.0.1"));
            assertThat(sessions).extracting(one -> one.get("current").asBoolean()).containsExactlyInAnyOrder(true, false);
            assertThat(answer.body()).doesNotContain(office.cookie(Visitor.SESSION).orElseThrow().getValue());
            var elsewhere = sessions.valueStream().filter(one -> !one.get("current").asBoolean()).findFirst().orElseThrow()
                    .get("id").asString();
            assertThat(check(other.delete(MINE + "/" + elsewhere))).isEqualTo(404);
            assertThat(loggedIn(home)).isTrue();

            assertThat(check(office.delete(MINE + "/" + elsewhere))).isEqualTo(204);

            assertThat(loggedIn(home)).isFalse();
            assertThat(loggedIn(office)).isTrue();
            assertThat(office.delete(MINE + "/" + elsewhere).statusCode()).isEqualTo(404);
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                    assertThat(ward.audit()).contains("session.end giam-sat DONE null 127.0.0.1"));
        }
    }

    @Test
    void whoAnswersForAUnitSeesWhoOfItLoggedInAndAsWhat() throws Exception {
        try (var officer = visitor("can-bo-tai-chinh"); var leader = visitor("lanh-dao"); var elsewhere = visitor("lanh-dao-an-phu");
                var nobody = new Visitor(ward.port)) {
            var answer = leader.get("/api/v1/people");
            var people = json(answer.body()).get("items");

            assertThat(check(answer)).isEqualTo(200);
            var found = people.valueStream().filter(one -> one.get("id").asString().equals("can-bo-tai-chinh")).findFirst().orElseThrow();
            assertThat(found.get("department").asString()).isEqualTo("tai-chinh");
            assertThat(found.at("/roles/0").asString()).isEqualTo("officer");
            assertThat(people.valueStream().map(one -> one.get("id").asString())).contains("lanh-dao").doesNotContain("lanh-dao-an-phu");
            assertThat(json(elsewhere.get("/api/v1/people").body()).get("items").valueStream().map(one -> one.get("id").asString()))
                    .contains("lanh-dao-an-phu").doesNotContain("lanh-dao");
            assertThat(check(officer.get("/api/v1/people"))).isEqualTo(403);
            assertThat(check(nobody.get("/api/v1/people"))).isEqualTo(401);
        }
    }

    @Test
    void nobodyHasSessions() throws Exception {
        try (var nobody = new Visitor(ward.port)) {
            assertThat(check(nobody.get(MINE))).isEqualTo(401);
            assertThat(check(nobody.delete(MINE + "/any"))).isEqualTo(401);
        }
    }

    @Test
    void whoIsSaysMeAsTheContractSays() throws Exception {
        try (var nobody = new Visitor(ward.port); var person = visitor("can-bo-cong-an")) {
            check(nobody.get("/api/v1/me"));
            check(person.get("/api/v1/me"));
        }
    }

    @Test
    void theProviderEndsAllSessionsOfAPerson() throws Exception {
        try (var here = visitor("kiem-tra"); var there = visitor("kiem-tra"); var other = visitor("lanh-dao")) {
            var answer = tell(logout(claims().subject("kiem-tra").build()));

            assertThat(answer).isEqualTo(200);
            assertThat(List.of(loggedIn(here), loggedIn(there), loggedIn(other))).containsExactly(false, false, true);
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                    assertThat(ward.audit()).contains("session.end-at-provider  DONE null 127.0.0.1"));
        }
    }

    @Test
    void theProviderEndsTheSessionOfOneLogin() throws Exception {
        try (var here = visitor("ke-hoach"); var there = visitor("ke-hoach")) {
            var login = ward.logins("ke-hoach").getFirst();

            assertThat(tell(logout(claims().subject("ke-hoach").claim("sid", login).build()))).isEqualTo(200);

            assertThat(List.of(loggedIn(here), loggedIn(there))).containsExactlyInAnyOrder(true, false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "other audience", "nobody named", "an identity token", "expired"})
    void whatIsNoLogoutTokenEndsNothing(String what) throws Exception {
        try (var person = visitor("truong-kp-cho")) {
            var token = switch (what) {
                case "rubbish" -> "a.b.c";
                case "other audience" -> logout(claims().subject("truong-kp-cho").audience("another").build());
                case "nobody named" -> logout(claims().build());
                case "expired" -> logout(claims().subject("truong-kp-cho")
                        .expirationTime(Date.from(Instant.now().minusSeconds(600))).build());
                default -> logout(claims().subject("truong-kp-cho").claim("events", null).build());
            };

            assertThat(tell(token)).isEqualTo(400);

            assertThat(loggedIn(person)).isTrue();
        }
    }

    @Test
    void aFormWithBrokenEscapesIsRefused() throws Exception {
        try (var provider = new Visitor(ward.port)) {
            assertThat(check(provider.form(BACK_CHANNEL, "logout_token=%zz&more", ""))).isEqualTo(400);
        }
    }

    private JWTClaimsSet.Builder claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(ward.identity.address().toString()).audience("tiendo-gateway")
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(120)))
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private String logout(JWTClaimsSet claims) {
        return ward.identity.signed("logout+jwt", claims);
    }

    private int tell(String token) throws Exception {
        try (var provider = new Visitor(ward.port)) {
            return check(provider.form(BACK_CHANNEL, "logout_token", token));
        }
    }

    private Visitor visitor(String name) throws Exception {
        var visitor = new Visitor(ward.port);
        visitor.login(name, "tiendo");
        return visitor;
    }

    /** Against the contract. */
    private int check(HttpResponse<String> answer) {
        contract.check(answer.request().method(), answer.uri().getPath(), answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(null), answer.body());
        return answer.statusCode();
    }

    private static boolean loggedIn(Visitor visitor) throws Exception {
        return !visitor.get("/api/v1/me").body().contains("anonymous");
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
