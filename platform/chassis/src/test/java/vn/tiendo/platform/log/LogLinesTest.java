package vn.tiendo.platform.log;

import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import vn.tiendo.audit.Actor;
import vn.tiendo.audit.Origin;
import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.web.RequestOrigin;

import static org.assertj.core.api.Assertions.assertThat;

/** What the lines of every service that starts from the platform's defaults look like. */
@ExtendWith(OutputCaptureExtension.class)
class LogLinesTest {

    private static final Logger LOG = LoggerFactory.getLogger(LogLinesTest.class);
    private static final String HIDDEN = "open-sesame-0123456789";

    private static final ConfigurableApplicationContext SERVICE = new SpringApplicationBuilder(LogLinesTest.class)
            .web(WebApplicationType.NONE).run("--spring.application.name=sample-service");

    @BeforeAll
    static void started() {
        assertThat(SERVICE.isRunning()).isTrue();
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Authorization: Bearer %s", "headers {authorization=[Basic %s]}", "Cookie: a=b; SESSION=%s", "Set-Cookie: x=%s",
            "sent Bearer %s on", "client_secret=%s&grant_type=x", "{\"password\":\"%s\"}", "password = '%s'",
            "GET /login?state=1&code=%s HTTP/1.1", "refresh_token: %s", "__Host-SESSION=%s; Path=/", "XSRF-TOKEN=%s",
            "TIENDO_IDENTITY=%s", "mongodb://tiendo:%s@store:27017/x", "X-XSRF-TOKEN: %s", "api-key=%s"})
    void whatOpensDoorsIsMasked(String line, CapturedOutput output) {
        LOG.info(line.replace("%s", HIDDEN));

        assertThat(output).contains("***").doesNotContain(HIDDEN);
    }

    @Test
    void aTokenIsMaskedWhereverItStandsAlsoInAnException(CapturedOutput output) {
        String token = TestIssuer.shared().token("an", "lai-thieu", null, "officer");

        LOG.warn("Refused {} twice", token, new IllegalStateException("no good: " + token));

        assertThat(output).contains("Refused *** twice", "no good: ***", "LogLinesTest.java").doesNotContain(token)
                .doesNotContain(token.substring(token.length() - 20));
    }

    @Test
    void whatIsHarmlessIsLeftAsItIs(CapturedOutput output) {
        LOG.info("Basic things of 3 sessions, the code: not-found; secrets are kept at mongodb://store:27017/?a=b");

        assertThat(output).contains(
                "Basic things of 3 sessions, the code: not-found; secrets are kept at mongodb://store:27017/?a=b");
    }

    @Test
    void aLineNamesItsServiceAndItsRequest(CapturedOutput output) {
        try (var bound = RequestOrigin.bind(new Origin("203.0.113.7", "req-1"))) {
            LOG.info("Done");
        }

        assertThat(output).contains("[sample-service]", "[req-1]").doesNotContain("203.0.113.7");
    }

    @Test
    void callersAreLoggedWithoutTheirNames(CapturedOutput output) {
        LOG.info("{} {}", new Caller("an", "Nguyễn Văn An", "lai-thieu", "cong-an", Set.of("officer")),
                new Actor("an", "Nguyễn Văn An", "PERSON"));

        assertThat(output).contains("PERSON an of lai-thieu/cong-an").doesNotContain("Nguyễn");
    }
}
