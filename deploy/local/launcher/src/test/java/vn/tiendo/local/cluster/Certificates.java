package vn.tiendo.local.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Certificates as the operator of the cluster hands them out: a certificate of the cluster, and for each user a key store signed by it. */
final class Certificates {

    static final String PASSWORD = "only-in-this-test";
    private static final String CLUSTER = "tiendo-cluster";

    private final Path folder;

    private Certificates(Path folder) {
        this.folder = folder;
    }

    static Certificates in(Path folder) throws Exception {
        var made = new Certificates(folder);
        made.keytool(CLUSTER, "-ext", "bc:c");
        byte[] certificate = made.all().getCertificate(CLUSTER).getEncoded();
        Files.writeString(made.cluster(), "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n");
        return made;
    }

    /** PEM. */
    Path cluster() {
        return folder.resolve("ca.crt");
    }

    /** Key store of a new user whose name is its certificate's; also good for a server on this machine. */
    Path user(String name) throws Exception {
        keytool(name, "-signer", CLUSTER, "-ext", "san=ip:127.0.0.1");
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        var password = new PasswordProtection(PASSWORD.toCharArray());
        one.setEntry(name, all().getEntry(name, password), password);
        Path file = Files.createDirectories(folder.resolve(name)).resolve("user.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            one.store(out, password.getPassword());
        }
        return file;
    }

    private KeyStore all() throws IOException, GeneralSecurityException {
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store())) {
            all.load(in, PASSWORD.toCharArray());
        }
        return all;
    }

    private Path store() {
        return folder.resolve("all.p12");
    }

    private void keytool(String name, String... more) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias",
                name, "-dname", "CN=" + name, "-keyalg", "EC", "-validity", "1", "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore",
                store().toString()), List.of(more).stream()).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IllegalStateException("keytool: " + said);
    }
}
