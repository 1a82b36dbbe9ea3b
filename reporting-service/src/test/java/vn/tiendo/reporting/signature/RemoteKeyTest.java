package vn.tiendo.reporting.signature;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tiendo.reporting.signature.domain.SignDocument.Failed;
import vn.tiendo.reporting.signature.domain.SignDocument.Failure;
import vn.tiendo.reporting.signature.domain.SignDocument.Outcome;
import vn.tiendo.reporting.signature.domain.SignDocument.Signed;
import vn.tiendo.reporting.signature.domain.Signer;

import static org.assertj.core.api.Assertions.assertThat;

/** A key at a signing service, which signs in earnest, is silent, refuses, or answers nonsense. */
class RemoteKeyTest {

    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final TestSigningService SERVICE = new TestSigningService(AUTHORITY.entry("leader"));
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @TempDir
    private Path folder;

    @BeforeEach
    void aKeyAtTheService() throws IOException {
        SERVICE.reset();
        Files.createDirectories(folder.resolve("lai-thieu"));
        Files.writeString(folder.resolve("lai-thieu/leader.remote"), TestSigningService.CREDENTIAL + "\n");
        Files.writeString(folder.resolve("lai-thieu/leader.token"), TestSigningService.TOKEN + "\n");
    }

    @AfterAll
    static void stop() {
        SERVICE.stop();
    }

    @Test
    void itSignsWithTheKeyOfTheServiceWhichSeesTheHashOnly() throws IOException {
        Signed signed = (Signed) sign(SERVICE.address());

        assertThat(Validator.verdicts(signed.pdf(), AUTHORITY)).containsExactly("TOTAL_PASSED PAdES-BASELINE-B");
        assertThat(signed.signatures().getFirst().subject()).contains("leader");
        assertThat(SERVICE.longestBody()).isLessThan(400);
    }

    @Test
    void aCallThatWasNotAnsweredIsTriedAgain() throws IOException {
        SERVICE.failing(2, 503);

        assertThat(Validator.verdicts(((Signed) sign(SERVICE.address())).pdf(), AUTHORITY)).containsExactly("TOTAL_PASSED PAdES-BASELINE-B");
    }

    @Test
    void aServiceThatIsAwayOrSilentIsNamed() throws IOException {
        Failed away = new Failed(Failure.SERVICE_UNAVAILABLE, Signer.LEADER);

        SERVICE.failing(100, 503);
        assertThat(sign(SERVICE.address())).isEqualTo(away);
        SERVICE.silent();
        assertThat(sign(SERVICE.address())).isEqualTo(away);
        assertThat(sign(URI.create("http://127.0.0.1:1/csc/v2"))).isEqualTo(away);
    }

    @Test
    void whatIsRefusedIsAskedOnceAndNamed() throws IOException {
        Files.writeString(folder.resolve("lai-thieu/leader.token"), "expired");

        assertThat(sign(SERVICE.address())).isEqualTo(new Failed(Failure.SERVICE_REFUSED, Signer.LEADER));
        assertThat(SERVICE.calls()).isEqualTo(1);
    }

    @Test
    void whatIsNoSignatureOfTheKeyIsNeverTakenForOne() throws IOException {
        assertThat(signedWith(_ -> "{\"signatures\":[\"AAAA\"]}")).isEqualTo(new Failed(Failure.DOES_NOT_HOLD, Signer.LEADER));
        assertThat(signedWith(_ -> "{\"signatures\":[]}")).isEqualTo(new Failed(Failure.SERVICE_REFUSED, Signer.LEADER));
        assertThat(signedWith(_ -> "{\"signatures\":[\"?\"]}")).isEqualTo(new Failed(Failure.SERVICE_REFUSED, Signer.LEADER));
        assertThat(signedWith(_ -> "<html>")).isEqualTo(new Failed(Failure.SERVICE_REFUSED, Signer.LEADER));
        assertThat(signedWith(_ -> "")).isEqualTo(new Failed(Failure.SERVICE_REFUSED, Signer.LEADER));
    }

    @Test
    void withoutAServiceOrATokenTheKeyCannotBeUsed() throws IOException {
        Failed unreadable = new Failed(Failure.KEY_UNREADABLE, Signer.LEADER);

        assertThat(sign(null)).isEqualTo(unreadable);
        Files.delete(folder.resolve("lai-thieu/leader.token"));
        assertThat(sign(SERVICE.address())).isEqualTo(unreadable);
    }

    private Outcome signedWith(UnaryOperator<String> answer) throws IOException {
        SERVICE.answering(answer);
        return sign(SERVICE.address());
    }

    private Outcome sign(@Nullable URI address) throws IOException {
        var service = new SigningProperties.Service(address, PATIENCE, 3, Duration.ofMillis(1));
        return new SignWithKeys(new SigningProperties(folder, null, service, null, Duration.ofSeconds(5)))
            .sign(Validator.blankPdf(), "lai-thieu", TestAuthority.NOW);
    }
}
