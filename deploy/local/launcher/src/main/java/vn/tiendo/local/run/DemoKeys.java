package vn.tiendo.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * Keys that sign the reports of the sample ward, made on this machine; their certificates say that they are a demo. Made
 * when all parts have started, whose time it would cost: nobody issues a report in the first seconds.
 */
public final class DemoKeys {

    private static final String PASSWORD = "tiendo";
    private static final Map<String, String> SUBJECTS = Map.of(
            "leader", "CN=DEMO Chu tich UBND phuong Lai Thieu, OU=Demo only, C=VN",
            "office", "CN=DEMO UBND phuong Lai Thieu, OU=Demo only, C=VN");

    private DemoKeys() {
    }

    /** @param folder of all units' keys */
    public static void makeIn(Path folder) {
        Path ward = folder.resolve("lai-thieu");
        SUBJECTS.forEach((signer, subject) -> {
            if (!Files.exists(ward.resolve(signer + ".p12"))) Thread.ofPlatform().daemon().start(() -> make(ward, signer, subject));
        });
    }

    private static void make(Path ward, String signer, String subject) {
        try {
            Files.createDirectories(ward);
            Path unfinished = ward.resolve(signer + ".unfinished");
            Files.deleteIfExists(unfinished);
            int status = new ProcessBuilder(command(unfinished, subject)).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            if (status != 0) throw new IOException("keytool ended with " + status);
            Files.writeString(ward.resolve(signer + ".password"), PASSWORD);
            Files.move(unfinished, ward.resolve(signer + ".p12"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            System.err.println("up: without a demo key of the " + signer + ", reports are not signed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path file, String subject) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "key",
                "-keyalg", "RSA", "-keysize", "3072", "-sigalg", "SHA256withRSA", "-validity", "3650", "-dname", subject,
                "-ext", "KeyUsage=digitalSignature,nonRepudiation", "-storetype", "PKCS12", "-keystore", file.toString(),
                "-storepass", PASSWORD);
    }
}
