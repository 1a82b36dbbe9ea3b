package vn.tiendo.platform.caller;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;

import vn.tiendo.fixture.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class IssuerTokensTest {

    private final TestIssuer issuer = TestIssuer.start();

    private IssuerTokens tokens(String issuerUri, String remember, String askAtMost) {
        OAuth2ResourceServerProperties properties = new OAuth2ResourceServerProperties();
        properties.getJwt().setIssuerUri(issuerUri);
        return new IssuerTokens(properties.getJwt(), new Binder(new MapConfigurationPropertySource(Map.of(
                "tiendo.security.keys.remember", remember,
                "tiendo.security.keys.ask-at-most", askAtMost))).bindOrCreate(
                        "tiendo.security", SecurityProperties.class), InstantSource.system());
    }

    private String token() {
        return issuer.token("an", "lai-thieu", "cong-an", "officer");
    }

    @Test
    void keysAreAskedForOnce() {
        IssuerTokens tokens = tokens(issuer.issuerUri(), "5m", "10s");

        IntStream.range(0, 50).forEach(i -> tokens.decode(token()));

        assertThat(issuer.keyRequests()).isEqualTo(1);
    }

    @Test
    void aKeyThatIsRotatedFailsNoRequest() {
        IssuerTokens tokens = tokens(issuer.issuerUri(), "5m", "10s");
        List<String> former = List.of(token(), token());
        tokens.decode(former.getFirst());

        issuer.rotate();

        tokens.decode(token());
        tokens.decode(former.getLast());
        tokens.decode(token());
        assertThat(issuer.keyRequests()).isEqualTo(2);
    }

    @Test
    void aKeyThatIsWithdrawnIsLetGoOf() {
        IssuerTokens tokens = tokens(issuer.issuerUri(), "300ms", "50ms");
        tokens.decode(token());
        List<String> former = IntStream.range(0, 200).mapToObj(i -> token()).toList();

        issuer.rotate();
        issuer.withdrawFormerKeys();

        tokens.decode(token());
        await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(50)).until(former.iterator()::next,
                one -> isRefused(tokens, one));
    }

    private static boolean isRefused(IssuerTokens tokens, String token) {
        try {
            tokens.decode(token);
            return false;
        } catch (BadJwtException e) {
            return true;
        }
    }

    @Test
    void aBurstOfUnknownKeysDoesNotHammerTheIssuerAndHoldsUpNobody() {
        IssuerTokens tokens = tokens(issuer.issuerUri(), "5m", "10s");
        tokens.decode(token());
        String unknown = issuer.tokenOfAnUnknownKey(issuer.claims("an", "lai-thieu", null, "officer").build());

        IntStream.range(0, 100).forEach(i ->
                assertThatThrownBy(() -> tokens.decode(unknown)).isInstanceOf(BadJwtException.class));

        assertThat(issuer.keyRequests()).isLessThanOrEqualTo(3);
        tokens.decode(token());
    }

    @Test
    void anIssuerThatIsAwayIsAskedAgain() {
        IssuerTokens tokens = tokens("http://127.0.0.1:1", "5m", "10s");

        assertThatThrownBy(() -> tokens.decode(token())).isInstanceOf(JwtDecoderInitializationException.class);
        assertThatThrownBy(() -> tokens.decode(token())).isInstanceOf(JwtDecoderInitializationException.class);
    }

    @Test
    void anIssuerThatCallsItselfOtherwiseIsNotTrusted() {
        IssuerTokens tokens = tokens(issuer.issuerUri().replace("127.0.0.1", "localhost"), "5m", "10s");

        assertThatThrownBy(() -> tokens.decode(token())).isInstanceOf(JwtDecoderInitializationException.class);
    }
}
