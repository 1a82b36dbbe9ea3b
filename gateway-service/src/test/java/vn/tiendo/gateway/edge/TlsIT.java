package vn.tiendo.gateway.edge;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import vn.tiendo.gateway.GatewayServiceApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class TlsIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;
    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext gateway;

    @BeforeEach
    void start() throws Exception {
        Certificate.make(folder, "first").write(certificate(), key());
        gateway = new SpringApplicationBuilder(GatewayServiceApplication.class).run("--server.port=0",
                "--spring.profiles.active=tls", "--TLS_QUIET_PERIOD=200ms", "--TLS_CERTIFICATE=" + certificate(),
                "--TLS_PRIVATE_KEY=" + key());
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void anotherCertificateIsSeenByNewConnectionsAndOldOnesGoOn() throws Exception {
        try (var before = connect("TLSv1.3")) {
            assertThat(nameIn(before)).isEqualTo("CN=first");

            Certificate.make(folder, "second").write(certificate(), key());

            await().atMost(Duration.ofSeconds(30)).until(() -> {
                try (var now = connect("TLSv1.3")) {
                    return nameIn(now).equals("CN=second");
                }
            });
            assertThat(ask(before)).startsWith("HTTP/1.1 200").contains("Strict-Transport-Security: max-age=31536000");
        }
    }

    @Test
    void oldVersionsOfTlsAreRefused() {
        assertThatThrownBy(() -> connect("TLSv1.1")).isInstanceOf(SSLHandshakeException.class);
    }

    private Path certificate() {
        return folder.resolve("tls.crt");
    }

    private Path key() {
        return folder.resolve("tls.key");
    }

    private SSLSocket connect(String version) throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anyone()}, null);
        var port = Integer.parseInt(gateway.getEnvironment().getRequiredProperty("local.server.port"));
        var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        socket.setEnabledProtocols(new String[] {version});
        socket.startHandshake();
        return socket;
    }

    private static String nameIn(SSLSocket socket) throws Exception {
        return ((X509Certificate) List.of(socket.getSession().getPeerCertificates()).getFirst())
                .getSubjectX500Principal().getName();
    }

    private static String ask(SSLSocket socket) throws Exception {
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The test looks at the certificate itself. */
    private static final class Anyone implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
