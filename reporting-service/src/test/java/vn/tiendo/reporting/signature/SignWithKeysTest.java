package vn.tiendo.reporting.signature;

import java.awt.Color;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

import vn.tiendo.reporting.signature.domain.SignDocument.Failed;
import vn.tiendo.reporting.signature.domain.SignDocument.Failure;
import vn.tiendo.reporting.signature.domain.SignDocument.Outcome;
import vn.tiendo.reporting.signature.domain.SignDocument.Signed;
import vn.tiendo.reporting.signature.domain.Signature;
import vn.tiendo.reporting.signature.domain.Signer;

import static org.assertj.core.api.Assertions.assertThat;

/** Signed with keys of an authority of the test's own, and read by the library's own validator. */
class SignWithKeysTest {

    private static final TestAuthority AUTHORITY = new TestAuthority();
    /** Within the comment of the second line, which nothing reads but the hash. */
    private static final int COMMENT = 11;
    private static byte[] pdf = {};

    @TempDir
    private Path folder;
    private Map<Signer, byte[]> shown = Map.of();

    @BeforeAll
    static void document() throws IOException {
        pdf = Validator.blankPdf();
    }

    @Test
    void theLeaderSignsFirstThenTheOfficeAndBothAreValid() {
        keys();

        Signed signed = (Signed) sign(null);

        assertThat(signed.signatures()).extracting(Signature::signer).containsExactly(Signer.LEADER, Signer.OFFICE);
        assertThat(signed.signatures()).extracting(Signature::timeStamped).containsExactly(false, false);
        assertThat(verdicts(signed.pdf())).containsExactly("TOTAL_PASSED PAdES-BASELINE-B", "TOTAL_PASSED PAdES-BASELINE-B");
    }

    @Test
    void withAnAuthorityEachSignatureIsTimeStamped() throws IOException {
        keys();
        HttpServer server = timeStamps();
        try {
            Signed signed = (Signed) sign(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));

            assertThat(signed.signatures()).extracting(Signature::timeStamped).containsExactly(true, true);
            assertThat(verdicts(signed.pdf())).allMatch(verdict -> verdict.endsWith("PAdES-BASELINE-T"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aYearLaterTheyAreStillValid() {
        keys();
        Instant later = Instant.now().plus(Duration.ofDays(366));

        assertThat(Validator.verdicts(((Signed) sign(null)).pdf(), AUTHORITY, later))
            .containsExactly("TOTAL_PASSED PAdES-BASELINE-B", "TOTAL_PASSED PAdES-BASELINE-B");
    }

    @Test
    void oneByteChangedIsFound() {
        keys();
        byte[] altered = ((Signed) sign(null)).pdf().clone();
        altered[COMMENT] ^= 1;

        assertThat(verdicts(altered)).isNotEmpty().allMatch(verdict -> verdict.startsWith("TOTAL_FAILED"));
    }

    @Test
    void aUnitWithoutKeysGetsItsDocumentAsItIs() {
        assertThat(sign(null)).isInstanceOfSatisfying(Signed.class, signed -> {
            assertThat(signed.pdf()).isSameAs(pdf);
            assertThat(signed.signatures()).isEmpty();
        });
    }

    @Test
    void anExpiredCertificateSignsNothing() {
        AUTHORITY.key(unit(), "leader");
        AUTHORITY.key(unit(), "office", Instant.parse("2023-01-01T00:00:00Z"), Instant.parse("2024-06-17T00:00:00Z"));

        assertThat(sign(null)).isEqualTo(new Failed(Failure.CERTIFICATE_NOT_VALID_NOW, Signer.OFFICE));
    }

    @Test
    void keysMayLieBesideThoseOfOtherUnits() throws IOException {
        keys();
        for (String file : List.of("leader.p12", "leader.password", "office.p12", "office.password")) {
            Files.move(unit().resolve(file), folder.resolve("lai-thieu." + file));
        }

        assertThat(((Signed) sign(null)).signatures()).hasSize(2);
    }

    @Test
    void aWrongPasswordOrABrokenKeyIsNamed() throws IOException {
        AUTHORITY.key(unit(), "leader");
        Files.writeString(unit().resolve("leader.password"), "other");
        assertThat(sign(null)).isEqualTo(new Failed(Failure.KEY_UNREADABLE, Signer.LEADER));

        Files.delete(unit().resolve("leader.password"));
        assertThat(sign(null)).isEqualTo(new Failed(Failure.KEY_UNREADABLE, Signer.LEADER));
    }

    @Test
    void thePictureBesideAKeyIsShownAndOneWithoutAKeyIsNot() throws IOException {
        AUTHORITY.key(unit(), "leader");
        byte[] picture = TestPicture.png(Color.BLUE);
        Files.write(unit().resolve("leader.png"), picture);
        Files.write(unit().resolve("office.png"), picture);

        assertThat(sign(null)).isInstanceOf(Signed.class);

        assertThat(shown).containsOnlyKeys(Signer.LEADER).hasEntrySatisfying(Signer.LEADER, seen -> assertThat(seen).isEqualTo(picture));
    }

    @Test
    void whatIsNoPictureIsNamedAndNothingIsSigned() throws IOException {
        keys();
        Files.writeString(unit().resolve("office.png"), "no picture");

        assertThat(sign(null)).isEqualTo(new Failed(Failure.PICTURE_UNREADABLE, Signer.OFFICE));
    }

    @Test
    void anAuthorityThatIsAwayIsNamed() throws IOException {
        keys();
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        assertThat(sign(URI.create("http://127.0.0.1:" + closed + "/")))
            .isEqualTo(new Failed(Failure.TIME_STAMP_UNAVAILABLE, Signer.LEADER));
    }

    private Path unit() {
        return folder.resolve("lai-thieu");
    }

    private void keys() {
        AUTHORITY.key(unit(), "leader");
        AUTHORITY.key(unit(), "office");
    }

    private Outcome sign(@Nullable URI authority) {
        var none = new SigningProperties.Service(null, Duration.ofSeconds(1), 1, Duration.ZERO);
        return new SignWithKeys(new SigningProperties(folder, null, none, authority, Duration.ofSeconds(5)))
            .sign(this::showing, "lai-thieu", TestAuthority.NOW);
    }

    private byte[] showing(Map<Signer, byte[]> pictures) {
        shown = pictures;
        return pdf;
    }

    private static List<String> verdicts(byte[] signed) {
        return Validator.verdicts(signed, AUTHORITY);
    }

    private static HttpServer timeStamps() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = AUTHORITY.stamp(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }
}
