package vn.tiendo.reporting.signature;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
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
    @AutoClose
    private final TestSigningService service = new TestSigningService(AUTHORITY.entry("leader"));
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @TempDir
    private Path folder;

    @BeforeEach
    void aKeyAtTheService() throws IOException {
        Files.createDirectories(folder.resolve("lai-thieu"));
        Files.writeString(folder.resolve("lai-thieu/leader.remote"), TestSigningService.CREDENTIAL + "\n");
        Files.writeString(folder.resolve("lai-thieu/leader.token"), TestSigningService.TOKEN + "\n");
    }

    @Test
    void itSignsWithTheKeyOfTheServiceWhichSeesTheHashOnly() throws IOException {
        Signed signed = (Signed) sign(service.address());

        assertThat(Validator.verdicts(signed.pdf(), AUTHORITY)).containsExactly("TOTAL_PASSED PAdES-BASELINE-B");
        assertThat(signed.signatures().getFirst().subject()).contains("leader");
        assertThat(service.longestBody()).isLessThan(400);
    }

    @Test
    void aCallThatWasNotAnsweredIsTriedAgain() throws IOException {
        service.failing(2, 503);

        assertThat(Validator.verdicts(((Signed) sign(service.address())).pdf(), AUTHORITY)).containsExactly("TOTAL_PASSED PAdES-BASELINE-B");
    }

    @Test
    void aServiceThatIsAwayOrSilentIsNamed() throws IOException {
        Failed away = new Failed(Failure.SERVICE_UNAVAILABLE, Signer.LEADER);

        service.failing(100, 503);
        assertThat(sign(service.address())).isEqualTo(away);
        service.silent();
        assertThat(sign(service.address())).isEqualTo(away);
        assertThat(sign(URI.create("http://127.0.0.1:1/csc/v2"))).isEqualTo(away);
    }

    @Test
    void whatIsRefusedIsAskedOnceAndNamed() throws IOException {
        Files.writeString(folder.resolve("lai-thieu/leader.token"), "expired");

        assertThat(sign(service.address())).isEqualTo(new Failed(Failure.SERVICE_REFUSED, Signer.LEADER));
        assertThat(service.calls()).isEqualTo(1);
    }

    @Test
    void thePinIsTheConsentToOneSignatureWhereTheKeyWantsOne() throws IOException {
        service.wantingConsent("explicit", "[{\"type\":\"Password\",\"id\":\"PIN\"}]");
        Files.writeString(folder.resolve("lai-thieu/leader.password"), TestSigningService.PIN + "\n");

        assertThat(Validator.verdicts(((Signed) sign(service.address())).pdf(), AUTHORITY)).containsExactly("TOTAL_PASSED PAdES-BASELINE-B");
    }

    @Test
    void aWrongPinIsTriedOnceAndAMissingOneNotAtAll() throws IOException {
        service.wantingConsent("explicit", "[{\"type\":\"Password\",\"id\":\"PIN\"}]");

        assertThat(sign(service.address())).isEqualTo(new Failed(Failure.KEY_UNREADABLE, Signer.LEADER));
        assertThat(service.calls()).isEqualTo(1);
        Files.writeString(folder.resolve("lai-thieu/leader.password"), "0000");
        assertThat(sign(service.address())).isEqualTo(new Failed(Failure.SERVICE_REFUSED, Signer.LEADER));
        assertThat(service.calls()).isEqualTo(3);
    }

    @Test
    void aServiceThatAsksTheOwnerEachTimeIsNamed() throws IOException {
        Failed wantsPerson = new Failed(Failure.SERVICE_WANTS_PERSON, Signer.LEADER);

        service.wantingConsent("explicit", "[{\"type\":\"Password\",\"id\":\"PIN\"},{\"type\":\"ChallengeResponse\",\"id\":\"OTP\"}]");
        assertThat(sign(service.address())).isEqualTo(wantsPerson);
        service.wantingConsent("implicit", "[]");
        assertThat(sign(service.address())).isEqualTo(wantsPerson);
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
        assertThat(sign(service.address())).isEqualTo(unreadable);
    }

    private Outcome signedWith(UnaryOperator<String> answer) throws IOException {
        service.answering(answer);
        return sign(service.address());
    }

    private Outcome sign(@Nullable URI address) throws IOException {
        var asked = new SigningProperties.Service(address, PATIENCE, 3, Duration.ofMillis(1));
        byte[] pdf = Validator.blankPdf();
        return new SignWithKeys(new SigningProperties(folder, null, asked, null, Duration.ofSeconds(5)))
            .sign(_ -> pdf, "lai-thieu", TestAuthority.NOW);
    }
}
