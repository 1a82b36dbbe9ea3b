package vn.tiendo.reporting.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Objects;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * SoftHSM, a device of PKCS#11 in software, in a folder of its own under target: SOFTHSM2_CONF, which the build sets, names its settings.
 * Where it is not installed its tests are skipped, and say so; where CI is set they fail.
 */
final class SoftHsm {

    static final String PIN = "1234";

    private final Path library;

    private SoftHsm(Path library) {
        this.library = library;
    }

    /** With one token and nothing in it. */
    static SoftHsm empty() throws IOException, InterruptedException {
        Path library = Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so", "/opt/homebrew/lib/softhsm/libsofthsm2.so").map(Path::of).filter(Files::exists).findFirst()
            .orElse(null);
        assumeTrue(library != null || System.getenv("CI") != null, "SoftHSM (softhsm2) is not installed: keys in devices are not tried");
        Path settings = Path.of(Objects.requireNonNull(System.getenv("SOFTHSM2_CONF"), "SOFTHSM2_CONF, set by the build"));
        Path tokens = Files.createDirectories(settings.resolveSibling("softhsm-tokens"));
        Files.writeString(settings, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        Process made = new ProcessBuilder("softhsm2-util", "--init-token", "--free", "--label", "tien-do", "--pin", PIN, "--so-pin", PIN)
            .redirectErrorStream(true).start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
        return new SoftHsm(Objects.requireNonNull(library, "libsofthsm2.so"));
    }

    Path library() {
        return library;
    }

    /** Puts a key and its certificates into the device, under a label. */
    void keep(String label, KeyStore.PrivateKeyEntry entry) throws GeneralSecurityException, IOException {
        Path settings = Files.createTempFile("softhsm", ".cfg");
        Files.writeString(settings, "name = SoftHsm\nlibrary = " + library + "\nslotListIndex = 0\n");
        Provider provider = Security.getProvider("SunPKCS11").configure(settings.toString());
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, PIN.toCharArray());
        store.setKeyEntry(label, entry.getPrivateKey(), null, entry.getCertificateChain());
        store.store(null, PIN.toCharArray());
    }
}
