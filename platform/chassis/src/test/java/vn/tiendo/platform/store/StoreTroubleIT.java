package vn.tiendo.platform.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import vn.tiendo.fixture.Infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What a pod says of each thing that can be wrong with its store when it starts. */
class StoreTroubleIT {

    /** Also the first handshake of a JVM is done by then on a busy machine. */
    private static final int SELECTION_SECONDS = 8;
    private static final char[] PASSWORD = "changeit".toCharArray();

    @Test
    void aHostThatThereIsNotIsNamed() {
        assertThat(told("mongodb://store.invalid:27017")).contains("no host of its name", "store.invalid", "MONGODB_URI");
    }

    @Test
    void anAddressAtWhichNothingListensIsNoWrongName() throws Exception {
        assertThat(told("mongodb://127.0.0.1:" + free())).contains("nothing listens", "MONGODB_URI");
    }

    @Test
    void aCertificateThatNoAuthorityOfOursMadeIsTheReason(@TempDir Path folder) throws Exception {
        try (ServerSocket store = withCertificateOfItsOwn(folder)) {
            Thread.ofVirtual().start(() -> answer(store));

            assertThat(told("mongodb://localhost:" + store.getLocalPort() + "/?tls=true"))
                    .contains("certificate is not accepted", "spring.mongodb.ssl.bundle");
        }
    }

    @Test
    void aStoreThatTakesNoTlsIsNotSilent() {
        assertThat(told(Infrastructure.shared().mongodbUri() + "&tls=true")).isNotBlank().doesNotContain("null");
    }

    @Test
    void whatTheUserMayNotAndAFullDiskSayWhatToDo() {
        assertThat(told(refusal(13, "not authorized on tiendo-plan to execute command insert"))).contains("may not", "tiendo-plan", "readWrite");
        assertThat(told(refusal(14031, "Out of disk space"))).contains("disk is full", "disk-full.md");
        assertThat(told(refusal(59, "no such command"))).isEmpty();
    }

    private static MongoException refusal(int code, String message) {
        return new MongoCommandException(new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code))
                .append("errmsg", new BsonString(message)), new ServerAddress());
    }

    private static String told(MongoException failure) {
        try (MongoClient client = client(Infrastructure.shared().mongodbUri())) {
            return new StoreTrouble(client).of(failure).orElse("");
        }
    }

    private static String told(String address) {
        try (MongoClient client = client(address)) {
            var failure = catchThrowableOfType(MongoException.class, () -> client.getDatabase("x").runCommand(new Document("ping", 1)));
            return new StoreTrouble(client).of(failure).orElse("");
        }
    }

    private static MongoClient client(String address) {
        return MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(address))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS)).build());
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static ServerSocket withCertificateOfItsOwn(Path folder) throws Exception {
        Path file = folder.resolve("store.p12");
        Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keyalg", "EC",
                "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-storetype", "PKCS12", "-storepass", new String(PASSWORD), "-keystore",
                file.toString()).start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    /** Each handshake, until the door is closed. */
    private static void answer(ServerSocket store) {
        while (!store.isClosed()) {
            try (var client = store.accept()) {
                client.getInputStream().read();
            } catch (IOException e) {
                // The client does not accept the certificate: as is to be.
            }
        }
    }
}
