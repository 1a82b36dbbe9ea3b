package vn.tiendo.reporting.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tiendo.reporting.signature.domain.SignDocument.Failed;
import vn.tiendo.reporting.signature.domain.SignDocument.Failure;
import vn.tiendo.reporting.signature.domain.SignDocument.Outcome;
import vn.tiendo.reporting.signature.domain.SignDocument.Signed;
import vn.tiendo.reporting.signature.domain.Signature;
import vn.tiendo.reporting.signature.domain.Signer;

import static org.assertj.core.api.Assertions.assertThat;

/** Keys in a device of PKCS#11, and what the library's own validator says of what they signed. */
class KeyDeviceTest {

    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static @Nullable SoftHsm device;

    @TempDir
    private Path folder;

    @BeforeAll
    static void keysInADevice() throws Exception {
        SoftHsm made = SoftHsm.empty();
        made.keep("lanh-dao", AUTHORITY.entry("leader"));
        made.keep("van-phong", AUTHORITY.entry("office"));
        device = made;
    }

    @Test
    void leaderAndOfficeSignWithTheirKeysInTheDevice() throws IOException {
        key("leader", "key = lanh-dao\nslot = 0\n", SoftHsm.PIN);
        key("office", "key = van-phong\n", SoftHsm.PIN);

        Signed signed = (Signed) sign(library());

        assertThat(signed.signatures()).extracting(Signature::signer).containsExactly(Signer.LEADER, Signer.OFFICE);
        assertThat(signed.signatures()).extracting(Signature::subject).satisfiesExactly(leader -> assertThat(leader).contains("leader"),
            office -> assertThat(office).contains("office"));
        assertThat(Validator.verdicts(signed.pdf(), AUTHORITY)).containsExactly("TOTAL_PASSED PAdES-BASELINE-B", "TOTAL_PASSED PAdES-BASELINE-B");
    }

    @Test
    void aKeyInAFileAndOneInADeviceSignTogether() throws IOException {
        AUTHORITY.key(unit(), "leader");
        key("office", "key = van-phong\n", SoftHsm.PIN);

        assertThat(Validator.verdicts(((Signed) sign(library())).pdf(), AUTHORITY))
            .containsExactly("TOTAL_PASSED PAdES-BASELINE-B", "TOTAL_PASSED PAdES-BASELINE-B");
    }

    @Test
    void aKeyThatCannotBeUsedSignsNothing() throws IOException {
        Failed unreadable = new Failed(Failure.KEY_UNREADABLE, Signer.LEADER);

        key("leader", "key = lanh-dao\n", "4321");
        assertThat(sign(library())).as("another PIN").isEqualTo(unreadable);
        key("leader", "key = nobody\n", SoftHsm.PIN);
        assertThat(sign(library())).as("no such key").isEqualTo(unreadable);
        key("leader", "key = lanh-dao\nslot = 99\n", SoftHsm.PIN);
        assertThat(sign(library())).as("no such slot").isEqualTo(unreadable);
        key("leader", "key = lanh-dao\nslot = first\n", SoftHsm.PIN);
        assertThat(sign(library())).as("a slot that is no number").isEqualTo(unreadable);
        key("leader", "key = lanh-dao\n", SoftHsm.PIN);
        assertThat(sign(folder.resolve("none.so"))).as("no such library").isEqualTo(unreadable);
        assertThat(sign(null)).as("no library configured").isEqualTo(unreadable);
    }

    private static Path library() {
        return Objects.requireNonNull(device).library();
    }

    private Path unit() {
        return folder.resolve("lai-thieu");
    }

    private void key(String name, String which, String pin) throws IOException {
        Files.createDirectories(unit());
        Files.writeString(unit().resolve(name + ".pkcs11"), which);
        Files.writeString(unit().resolve(name + ".password"), pin + "\n");
    }

    private Outcome sign(@Nullable Path library) throws IOException {
        var none = new SigningProperties.Service(null, Duration.ofSeconds(1), 1, Duration.ZERO);
        byte[] pdf = Validator.blankPdf();
        return new SignWithKeys(new SigningProperties(folder, library, none, null, Duration.ofSeconds(5)))
            .sign(_ -> pdf, "lai-thieu", TestAuthority.NOW);
    }
}
