package vn.tiendo.platform.app;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.nimbusds.jwt.JWTClaimsSet;

import tools.jackson.databind.JsonNode;

import vn.tiendo.fixture.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.platform.app.Http.get;
import static vn.tiendo.platform.app.Http.json;
import static vn.tiendo.platform.app.Http.post;
import static vn.tiendo.platform.app.Http.postChunked;
import static vn.tiendo.platform.app.Http.request;
import static vn.tiendo.platform.app.Http.send;

/** What a caller sees, whichever web stack answers; no store and no broker are there. */
interface AnswersOfBothStacks {

    int port();

    private String at(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    private static String[] headers(String... more) {
        String token = TestIssuer.shared().token("hoa", "lai-thieu", "cong-an", "officer", "reviewer");
        String[] all = new String[more.length + 2];
        all[0] = "Authorization";
        all[1] = "Bearer " + token;
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }

    private static void isProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).get().asString()
                .startsWith("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.path("type").asString()).isEqualTo("urn:tiendo:problem:" + code);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("instance").asString()).isEqualTo(response.request().uri().getPath());
    }

    @Test
    default void withoutATokenNothingButHealthAndWhatIsPublicIsAnswered() {
        isProblem(get(at("/caller")), 401, "unauthenticated");
        assertThat(get(at("/caller")).headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        isProblem(get(at("/no-such-thing")), 401, "unauthenticated");
        isProblem(post(at("/public/hello"), "{}"), 401, "unauthenticated");
        assertThat(post(at("/public/wishes"), "{}").statusCode()).isEqualTo(200);
        isProblem(get(at("/actuator/info")), 401, "unauthenticated");
        assertThat(get(at("/public/hello")).statusCode()).isEqualTo(200);
        assertThat(get(at("/actuator/health/liveness")).statusCode()).isEqualTo(200);
        assertThat(get(at("/actuator/prometheus")).body()).contains("tiendo_outbox_age_seconds");
    }

    @Test
    default void anOperatorChangesWhatIsLoggedWhileTheServiceRunsAndNobodyElseDoes() {
        String logger = at("/actuator/loggers/vn.tiendo.platform");
        TestIssuer issuer = TestIssuer.shared();
        String[] operator = {"Authorization", "Bearer " + issuer.token("van-hanh", "lai-thieu", null, "operator")};
        String[] mayOnlyRead = {"Authorization", "Bearer " + issuer.systemToken(
                "giam-sat", "lai-thieu", null, List.of("operations:read"), "operator")};

        isProblem(post(logger, "{\"configuredLevel\":\"DEBUG\"}"), 401, "unauthenticated");
        isProblem(post(logger, "{\"configuredLevel\":\"DEBUG\"}", headers()), 403, "forbidden");
        isProblem(post(logger, "{\"configuredLevel\":\"DEBUG\"}", mayOnlyRead), 403, "forbidden");
        assertThat(json(get(logger, operator)).path("effectiveLevel").asString()).isEqualTo("INFO");

        assertThat(post(logger, "{\"configuredLevel\":\"DEBUG\"}", operator).statusCode()).isEqualTo(204);
        assertThat(json(get(logger, operator)).path("effectiveLevel").asString()).isEqualTo("DEBUG");
        assertThat(post(logger, "{\"configuredLevel\":null}", operator).statusCode()).isEqualTo(204);
        assertThat(json(get(logger, operator)).path("effectiveLevel").asString()).isEqualTo("INFO");
    }

    private void isRefused(String token, int status, String code) {
        HttpResponse<String> response = get(at("/caller"), "Authorization", "Bearer " + token);

        isProblem(response, status, code);
        if (status == 401) {
            assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    default void aTokenWhoseTimeIsOverIsToldFromOneThatIsOtherwiseBad() {
        isRefused(TestIssuer.shared().expiredToken("hoa", "lai-thieu", "cong-an", "officer"), 401, "token-expired");
        isRefused("rubbish", 401, "token-invalid");
    }

    @Test
    default void aTokenThatIsBadInSeveralWaysDoesNotSaySo() {
        Date past = Date.from(Instant.now().minusSeconds(3600));
        Date before = Date.from(Instant.now().minusSeconds(7200));

        isRefused(TestIssuer.shared().token(hoa().issuer("http://elsewhere.example").issueTime(before)
                .expirationTime(past).build()),
                401, "token-invalid");
        isRefused(TestIssuer.shared().tokenOfAnotherKey(hoa().issueTime(before)
                .expirationTime(past).build()), 401, "token-invalid");
    }

    @Test
    default void aTokenOfAnotherIssuerOrForSomebodyElseOrNotYetValidIsRefused() {
        TestIssuer issuer = TestIssuer.shared();

        isRefused(issuer.token(hoa().issuer("http://elsewhere.example").build()), 401, "token-invalid");
        isRefused(issuer.token(hoa().audience("another").build()), 401, "token-invalid");
        isRefused(issuer.token(hoa().audience(List.of()).build()), 401, "token-invalid");
        isRefused(issuer.token(hoa().notBeforeTime(Date.from(Instant.now().plusSeconds(120))).build()),
                401, "token-invalid");
        isRefused(issuer.token(hoa().expirationTime(null).build()), 401, "token-invalid");
    }

    @Test
    default void aTokenThatTheIssuerDidNotSignIsRefused() {
        TestIssuer issuer = TestIssuer.shared();

        isRefused(issuer.unsignedToken(hoa().build()), 401, "token-invalid");
        isRefused(issuer.tokenOfAnotherKey(hoa().build()), 401, "token-invalid");
        isRefused(issuer.tokenOfAnUnknownKey(hoa().build()), 401, "token-invalid");
        isRefused(issuer.tokenOfAnotherAlgorithm(hoa().build()), 401, "token-invalid");
    }

    @Test
    default void clocksMayDifferALittle() {
        Date soon = Date.from(Instant.now().plusSeconds(10));
        Date justNow = Date.from(Instant.now().minusSeconds(10));
        String token = TestIssuer.shared().token(hoa().issueTime(Date.from(Instant.now().minusSeconds(3600)))
                .notBeforeTime(soon).expirationTime(justNow).build());

        assertThat(get(at("/caller"), "Authorization", "Bearer " + token).statusCode()).isEqualTo(200);
    }

    @Test
    default void aTokenThatSaysTooLittleIsToldWhatIsMissing() {
        TestIssuer issuer = TestIssuer.shared();
        String bare = issuer.token("machine", null, null);
        String unknownRole = issuer.token("hoa", "lai-thieu", null, "emperor");

        HttpResponse<String> nothing = get(at("/caller"), "Authorization", "Bearer " + bare, "Accept-Language", "en");
        HttpResponse<String> nobody = get(at("/caller"), "Authorization", "Bearer " + unknownRole);

        isProblem(nothing, 403, "token-incomplete");
        assertThat(json(nothing).path("errors").valueStream().map(error -> error.path("pointer").asString() + " "
                + error.path("code").asString())).containsExactly("/unit claim-required", "/roles role-claim-required");
        assertThat(json(nothing).at("/errors/0/message").asString())
                .isEqualTo("The access token needs the claim “unit”.");
        isProblem(nobody, 403, "token-incomplete");
        assertThat(nobody.body()).doesNotContain("emperor");
        isProblem(get(at("/public/hello"), "Authorization", "Bearer " + bare), 403, "token-incomplete");
    }

    private static JWTClaimsSet.Builder hoa() {
        return TestIssuer.shared().claims("hoa", "lai-thieu", "cong-an", "officer");
    }

    @Test
    default void theTokensClaimsAreTheCaller() {
        JsonNode caller = json(get(at("/caller"), headers()));

        assertThat(caller.path("id").asString()).isEqualTo("hoa");
        assertThat(caller.path("name").asString()).isEqualTo("hoa");
        assertThat(caller.path("unit").asString()).isEqualTo("lai-thieu");
        assertThat(caller.path("department").asString()).isEqualTo("cong-an");
        assertThat(caller.path("roles").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder(
                "officer", "reviewer");
    }

    @Test
    default void aSystemIsHeldToItsScopesAndAPersonIsNot() {
        String token = TestIssuer.shared().systemToken(
                "phan-mem", "lai-thieu", "cong-an", List.of("submissions:write"), "officer");

        JsonNode system = json(get(at("/caller"), "Authorization", "Bearer " + token));
        JsonNode person = json(get(at("/caller"), headers()));

        assertThat(system.path("kind").asString()).isEqualTo("SYSTEM");
        assertThat(system.path("scopes").valueStream().map(JsonNode::asString)).containsExactly("submissions:write");
        assertThat(person.path("kind").asString()).isEqualTo("PERSON");
    }

    @Test
    default void whatACallerMayNotDoIsSaidAndWhatTheyMayNotKnowOfIsNot() {
        HttpResponse<String> denied = get(at("/decision/denied"), headers("Accept-Language", "en"));
        HttpResponse<String> hidden = get(at("/decision/hidden"), headers());

        isProblem(denied, 403, "role-required");
        assertThat(json(denied).path("title").asString()).isEqualTo("Role not sufficient");
        assertThat(json(denied).path("expected").valueStream().map(JsonNode::asString)).containsExactly("leader");
        isProblem(hidden, 404, "not-found");
        assertThat(json(hidden).has("expected")).isFalse();
    }

    @Test
    default void aRequestKeepsTheIdThatTheGatewayGaveIt() {
        HttpResponse<String> response = get(at("/caller"), headers("X-Request-Id", "req-1", "X-Forwarded-For", "203.0.113.7"));
        HttpResponse<String> refused = get(at("/refusal/409"), headers("X-Request-Id", "req-2"));
        HttpResponse<String> unauthenticated = get(at("/caller"), "X-Request-Id", "req-3");

        assertThat(response.headers().firstValue("X-Request-Id")).hasValue("req-1");
        assertThat(json(refused).path("requestId").asString()).isEqualTo("req-2");
        assertThat(json(unauthenticated).path("requestId").asString()).isEqualTo("req-3");
        assertThat(unauthenticated.headers().firstValue("X-Request-Id")).hasValue("req-3");
    }

    @Test
    default void whatIsNoIdAndNoAddressIsNotTakenOver() {
        HttpResponse<String> response = get(at("/origin"), headers(
                "X-Request-Id", "a b", "X-Forwarded-For", "<script>, 203.0.113.7"));

        assertThat(json(response).path("requestId").asString()).hasSize(36)
                .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(json(response).path("address").asString()).isEqualTo("127.0.0.1");
    }

    @Test
    default void aHandlerKnowsWhereItsRequestCameFromAlsoWhenItReadsABody() {
        for (int i = 0; i < 20; i++) {
            String[] origin = headers("X-Request-Id", "req-" + i, "X-Forwarded-For", "203.0.113." + i + ", 10.0.0.1");

            JsonNode read = json(get(at("/origin"), origin));
            JsonNode posted = json(post(at("/origin"), "{\"text\":\"" + "x".repeat(100_000) + "\"}", origin));

            assertThat(read.path("requestId").asString()).isEqualTo("req-" + i);
            assertThat(posted.path("requestId").asString()).isEqualTo("req-" + i);
            assertThat(posted.path("address").asString()).isEqualTo("203.0.113." + i);
        }
    }

    @ParameterizedTest
    @CsvSource({"400,bad-request", "403,forbidden", "404,not-found", "409,wrong-state", "412,stale", "413,too-large",
            "415,unsupported-media-type", "422,invalid", "428,precondition-required", "503,unavailable"})
    default void everyStatusHasItsCodeAndWordsInBothLanguages(int status, String code) {
        HttpResponse<String> vietnamese = get(at("/refusal/" + status), headers());
        HttpResponse<String> english = get(at("/refusal/" + status), headers("Accept-Language", "en-GB,vi;q=0.5"));

        isProblem(vietnamese, status, code);
        isProblem(english, status, code);
        assertThat(json(vietnamese).path("title")).isNotEqualTo(json(english).path("title"));
        assertThat(json(get(at("/refusal/" + status), headers("Accept-Language", "fr"))).path("title"))
                .isEqualTo(json(vietnamese).path("title"));
    }

    @Test
    default void refusalsOfTheSecurityAreInTheCallersLanguage() {
        assertThat(json(get(at("/caller"))).path("title").asString()).isEqualTo("Chưa đăng nhập");
        assertThat(json(get(at("/caller"), "Accept-Language", "en")).path("title").asString())
                .isEqualTo("Not signed in");
    }

    @Test
    default void aServicesOwnCodeHasTheServicesWordsAndItsMembers() {
        HttpResponse<String> response = get(at("/special"), headers("Accept-Language", "en"));

        isProblem(response, 403, "own-things");
        assertThat(json(response).path("title").asString()).isEqualTo("Your own");
        assertThat(json(response).path("given").asInt()).isEqualTo(1);
        assertThat(json(response).path("current").asInt()).isEqualTo(2);
    }

    @Test
    default void everyViolationIsNamedAtOnceInTheCallersLanguage() {
        HttpResponse<String> vietnamese = post(at("/input"), "{\"amount\":\"12\",\"a/b\":1}", headers());
        HttpResponse<String> english = post(
                at("/input"), "{\"amount\":\"12\",\"a/b\":1}", headers("Accept-Language", "en"));

        isProblem(vietnamese, 422, "invalid");
        assertThat(json(vietnamese).path("detail").asString()).contains("3");
        assertThat(json(vietnamese).path("errors").valueStream().map(error -> error.path("pointer").asString() + " "
                + error.path("code").asString())).containsExactly(
                        "/name required", "/amount wrong-type", "/a~1b unknown-property");
        assertThat(json(vietnamese).at("/errors/1/given").asString()).isEqualTo("12");
        assertThat(json(vietnamese).at("/errors/1/expected").asString()).isEqualTo("number");
        assertThat(json(vietnamese).at("/errors/1/message").asString())
                .isEqualTo("Sai kiểu: đã nhập “12”, cần number.");
        assertThat(json(english).at("/errors/1/message").asString())
                .isEqualTo("Wrong type: “12” was given, number is needed.");
    }

    @Test
    default void aCodeWithoutWordsStillArrives() {
        HttpResponse<String> response = get(at("/unworded"), headers());

        isProblem(response, 422, "invalid");
        assertThat(json(response).at("/errors/0/message").asString()).isEqualTo("never-heard-of");
    }

    @Test
    default void brokenJsonIsNamedAsSuch() {
        isProblem(post(at("/echo"), "{\"a\":", headers()), 400, "malformed-json");
        isProblem(post(at("/echo"), "{\"a\":1,\"a\":2}", headers()), 400, "malformed-json");
        isProblem(post(at("/echo"), "", headers()), 400, "malformed-json");
        isProblem(post(at("/echo"), "{} {}", headers()), 400, "malformed-json");
    }

    @Test
    default void aNumberThatNothingCanHoldIsBrokenJson() {
        isProblem(post(at("/echo"), "{\"a\":1e99999999999}", headers()), 400, "malformed-json");
        isProblem(post(at("/echo"), "[[{\"a\":-1.5e-99999999999}]]", headers()), 400, "malformed-json");
        isProblem(post(at("/echo"), "1e99999999999", headers()), 400, "malformed-json");
    }

    @Test
    default void aFormWithFilesThatHasNoBoundaryIsTheCallersFault() {
        HttpResponse<String> asked = send(request(at("/numbered?number=1"), headers("Content-Type", "multipart/form-data")).GET());
        HttpResponse<String> sent = send(request(at("/echo"), headers("Content-Type", "multipart/form-data; boundary="))
                .POST(BodyPublishers.ofString("x")));

        assertThat(asked.statusCode()).as(asked.body()).isIn(200, 400);
        assertThat(sent.statusCode()).as(sent.body()).isIn(400, 415);
        assertThat(sent.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    default void whatTheFrameworkRefusesIsAProblemToo() {
        isProblem(get(at("/no-such-thing"), headers()), 404, "not-found");
        isProblem(get(at("/echo"), headers()), 405, "method-not-allowed");
        isProblem(send(request(at("/echo"), headers("Content-Type", "text/plain")).POST(BodyPublishers.ofString("x"))),
                415, "unsupported-media-type");
        isProblem(get(at("/numbered?number=x"), headers()), 400, "bad-request");
        isProblem(get(at("/numbered"), headers()), 400, "bad-request");
    }

    @Test
    default void whatIsAskedMayHaveBracketsAsBrowsersLeaveThem() throws IOException {
        assertThat(Http.raw(port(), "GET /numbered?number=1&filter[x]=2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + String.join(": ", headers()) + "\r\n\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    default void aFormThatNobodyAskedForIsNotRead() {
        isProblem(send(request(at("/echo"), headers("Content-Type", "application/x-www-form-urlencoded"))
                .PUT(BodyPublishers.ofString("%PDF-1.7"))), 405, "method-not-allowed");
    }

    /** Not UTF-8, and a character that controls. */
    @Test
    default void whatIsNoTextIsTheCallersFault() throws IOException {
        isProblem(get(at("/numbered?number=%FF"), headers()), 400, "bad-request");
        assertThat(Http.raw(port(), "GET /heard HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + String.join(": ", headers())
                + "\r\nX-Word: \u0094\r\n\r\n")).startsWith("HTTP/1.1 400").contains("urn:tiendo:problem:bad-request");
    }

    @Test
    default void aRefusalIsAProblemWhicheverHeaderCannotBeRead() throws IOException {
        String head = "GET /caller HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";

        assertThat(Http.raw(port(), head + "Authorization: Bearer \u0094\r\n\r\n"))
                .startsWith("HTTP/1.1 400").contains("urn:tiendo:problem:bad-request");
        assertThat(Http.raw(port(), head + String.join(": ", headers()) + "\r\nX-Word: \u0094\r\nAccept-Language: \u0094\r\n\r\n"))
                .containsAnyOf("HTTP/1.1 200", "urn:tiendo:problem:bad-request");
        assertThat(Http.raw(port(), head.replace("/caller", "/refusal/409") + String.join(": ", headers())
                + "\r\nAccept-Language: \u0094\r\n\r\n")).contains("urn:tiendo:problem:");
    }

    @Test
    default void aStoreThatIsAwayIsUnavailableAndABugKeepsItsSecrets() {
        HttpResponse<String> away = get(at("/store-away"), headers());
        HttpResponse<String> bug = get(at("/bug"), headers());

        isProblem(away, 503, "unavailable");
        assertThat(away.headers().firstValue("Retry-After")).hasValue("2");
        isProblem(bug, 500, "internal");
        assertThat(bug.body()).doesNotContain("secret");
    }

    @Test
    default void aBodyOverTheLimitIsRefusedWithAndWithoutItsLength() {
        String large = "{\"text\":\"" + "x".repeat(1024 * 1024) + "\"}";
        String justRight = "{\"text\":\"" + "x".repeat(1024 * 1024 - 11) + "\"}";

        isProblem(post(at("/echo"), large, headers()), 413, "too-large");
        isProblem(postChunked(at("/echo"), large, headers()), 413, "too-large");
        assertThat(post(at("/echo"), justRight, headers()).statusCode()).isEqualTo(200);
        assertThat(postChunked(at("/echo"), justRight, headers()).statusCode()).isEqualTo(200);
    }

    @Test
    default void anAddressMayTakeMoreUpToALimitOfItsOwn() {
        String larger = "{\"text\":\"" + "x".repeat(1024 * 1024) + "\"}";
        String tooLarge = "{\"text\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}";

        assertThat(post(at("/echo-larger"), larger, headers()).statusCode()).isEqualTo(200);
        assertThat(postChunked(at("/echo-larger"), larger, headers()).statusCode()).isEqualTo(200);
        isProblem(post(at("/echo-larger"), tooLarge, headers()), 413, "too-large");
        isProblem(postChunked(at("/echo-larger"), tooLarge, headers()), 413, "too-large");
    }

    @Test
    default void numbersComeBackDigitForDigit() {
        String exact = "{\"a\":12500000000.10,\"b\":0.1,\"c\":1234567890.12345678901234567890}";

        assertThat(post(at("/echo"), exact, headers()).body()).isEqualTo(exact);
    }

    @Test
    default void healthSaysWhatIsMissingAndReadinessWaitsForTheStore() {
        HttpResponse<String> health = get(at("/actuator/health"));

        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(json(health).at("/components/topics/status").asString()).isEqualTo("DOWN");
        assertThat(json(health).at("/components/migrations/status").asString()).isEqualTo("DOWN");
        assertThat(get(at("/actuator/health/readiness")).statusCode()).isEqualTo(503);
        assertThat(get(at("/actuator/health/liveness")).statusCode()).isEqualTo(200);
    }
}
