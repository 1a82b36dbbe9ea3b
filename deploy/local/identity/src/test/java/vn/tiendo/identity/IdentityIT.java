package vn.tiendo.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import tools.jackson.databind.json.JsonMapper;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IdentityIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path data;

    private int port;
    private ConfigurableApplicationContext server;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        server = run();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSystemGetsATokenWithItsUnitDepartmentAndRoles() throws Exception {
        JWTClaimsSet claims = verified(systemToken());

        assertThat(claims.getSubject()).isEqualTo("lai-thieu-cong-an");
        assertThat(claims.getIssuer()).isEqualTo(issuer());
        assertThat(claims.getStringClaim("name")).isEqualTo("Phần mềm của Công an phường");
        assertThat(claims.getStringClaim("unit")).isEqualTo("lai-thieu");
        assertThat(claims.getStringClaim("department")).isEqualTo("cong-an");
        assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("officer"));
        assertThat(claims.getAudience()).isEqualTo(List.of("tiendo"));
        assertThat(claims.getStringClaim("client_id")).isEqualTo("lai-thieu-cong-an");
    }

    @Test
    void aSystemHasTheScopesThatFitItsRolesUnlessItsLineSaysLess() throws Exception {
        assertThat(scopes("lai-thieu-cong-an")).containsExactlyInAnyOrder("submissions:read", "submissions:write");
        assertThat(scopes("thuan-an-bang-theo-doi")).containsExactlyInAnyOrder("submissions:read", "webhooks:read", "webhooks:write");
        assertThat(scopes("lai-thieu-chi-doc")).containsExactly("submissions:read");
    }

    @Test
    void aWrongSecretIsRefused() throws Exception {
        assertThat(token("lai-thieu-cong-an", "guess").statusCode()).isEqualTo(401);
    }

    @Test
    void aPersonLogsInByCodeFlowAndBothTokensCarryTheClaims() throws Exception {
        HttpResponse<String> answer = new BrowserLogin(issuer()).login("lanh-dao", "tiendo");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        for (String kind : List.of("access_token", "id_token")) {
            JWTClaimsSet claims = verified(JSON.readTree(answer.body()).get(kind).asString());
            assertThat(claims.getSubject()).isEqualTo("lanh-dao");
            assertThat(claims.getStringClaim("name")).isEqualTo("Trương Quang Sơn");
            assertThat(claims.getStringClaim("unit")).isEqualTo("lai-thieu");
            assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("leader"));
            assertThat(claims.getClaim("department")).isNull();
            assertThat(claims.getAudience())
                    .isEqualTo(List.of(kind.equals("access_token") ? "tiendo" : "tiendo-cli"));
        }
    }

    @Test
    void aWrongPasswordGetsNoToken() throws Exception {
        HttpResponse<String> answer = new BrowserLogin(issuer()).login("lanh-dao", "guess");

        assertThat(answer.body()).doesNotContain("access_token");
    }

    @Test
    void aTokenIsStillGoodAfterARestart() throws Exception {
        String before = systemToken();

        server.close();
        server = run();

        assertThat(verified(before).getSubject()).isEqualTo("lai-thieu-cong-an");
    }

    @Test
    void aNewKeySignsAndTheOldOneStaysPublished() throws Exception {
        String before = systemToken();
        Path file = data.resolve("signing-key.json");
        List<JWK> keys = new ArrayList<>(JWKSet.load(file.toFile()).getKeys());
        keys.addFirst(new RSAKeyGenerator(2048).keyID("new").generate());
        Files.writeString(file, new JWKSet(keys).toString(false));

        server.close();
        server = run();

        assertThat(SignedJWT.parse(systemToken()).getHeader().getKeyID()).isEqualTo("new");
        assertThat(verified(before).getSubject()).isEqualTo("lai-thieu-cong-an");
    }

    @Test
    void noPrivatePartOfAKeyIsPublished() throws Exception {
        String published = client.send(
                HttpRequest.newBuilder(URI.create(issuer() + "/oauth2/jwks")).build(), ofString()).body();

        assertThat(JWKSet.parse(published).getKeys()).isNotEmpty().noneMatch(JWK::isPrivate);
    }

    @Test
    void everyRoleHasSomeone() {
        IdentityProperties properties = server.getBean(IdentityProperties.class);

        assertThat(properties.people()).flatExtracting(IdentityProperties.Person::roles).contains(
                "officer", "reviewer", "planner", "leader", "supervisor", "analyst", "operator");
    }

    @Test
    void anotherFileOfPeopleAndSystemsCanBeGiven() throws Exception {
        Path file = Files.writeString(data.resolve("people.yaml"), """
                tiendo.identity:
                  people: []
                  systems:
                    - {id: other, secret: s, name: Other, unit: other-unit, roles: [officer]}
                """);

        server.close();
        server = run("--TIENDO_PEOPLE_FILE=" + file.toUri());

        assertThat(token("other", "s").statusCode()).isEqualTo(200);
        assertThat(token("lai-thieu-cong-an", "lai-thieu-cong-an-secret").statusCode()).isEqualTo(401);
    }

    @Test
    void outsideTheProfileLocalItDoesNotStart() {
        assertThatThrownBy(() -> IdentityApplication.application().run("--server.port=0"))
                .isInstanceOf(LocalOnly.NotLocal.class);
    }

    private ConfigurableApplicationContext run(String... more) {
        return IdentityApplication.application().run(Stream.concat(Stream.of(more), Stream.of(
                "--spring.profiles.active=local", "--server.port=" + port, "--tiendo.identity.data=" + data))
                .toArray(String[]::new));
    }

    private String issuer() {
        return "http://127.0.0.1:" + port;
    }

    private List<String> scopes(String system) throws Exception {
        String body = token(system, system + "-secret").body();
        return verified(JSON.readTree(body).get("access_token").asString()).getStringListClaim("scope");
    }

    private String systemToken() throws IOException, InterruptedException {
        HttpResponse<String> answer = token("lai-thieu-cong-an", "lai-thieu-cong-an-secret");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("access_token").asString();
    }

    private HttpResponse<String> token(String id, String secret) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
        return client.send(HttpRequest.newBuilder(URI.create(issuer() + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")).build(), ofString());
    }

    /** Checked with the key that the server publishes, as a service does. */
    private JWTClaimsSet verified(String token) throws Exception {
        JWKSet keys = JWKSet.parse(client
                .send(HttpRequest.newBuilder(URI.create(issuer() + "/oauth2/jwks")).build(), ofString()).body());
        SignedJWT jwt = SignedJWT.parse(token);
        RSASSAVerifier verifier =
                new RSASSAVerifier(keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey());
        assertThat(jwt.verify(verifier)).isTrue();
        return jwt.getJWTClaimsSet();
    }
}
