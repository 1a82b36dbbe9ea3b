package vn.tiendo.gateway.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** A certificate of a test's own with its key, as PEM. */
record Certificate(X509Certificate certificate, byte[] key) {

    private static final char[] PASSWORD = "changeit".toCharArray();

    static Certificate make(Path folder, String name) throws IOException, InterruptedException, GeneralSecurityException {
        var store = folder.resolve(name + ".p12");
        var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", name, "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name, "-ext",
                "san=ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass",
                new String(PASSWORD)).inheritIO().start().waitFor();
        if (made != 0) {
            throw new IOException("keytool made no certificate");
        }
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        return new Certificate((X509Certificate) keys.getCertificate(name), keys.getKey(name, PASSWORD).getEncoded());
    }

    /** Each file changes at once. */
    void write(Path certificateFile, Path keyFile) throws IOException, GeneralSecurityException {
        replace(certificateFile, pem("CERTIFICATE", certificate.getEncoded()));
        replace(keyFile, pem("PRIVATE KEY", key));
    }

    private static void replace(Path file, String text) throws IOException {
        var draft = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + kind + "-----\n";
    }
}
