package vn.tiendo.gateway.login;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import vn.tiendo.gateway.Browser;

import static org.awaitility.Awaitility.await;

/** The demo identity server as a process of its own, with access tokens that live a few seconds. */
public final class IdentityServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final int port;
    private final Path data;

    private IdentityServer(Process process, int port, Path data) {
        this.process = process;
        this.port = port;
        this.data = data;
    }

    /** @param gateways ports under which browsers find the gateway */
    public static IdentityServer start(Duration tokens, List<Integer> gateways) {
        try {
            int port = freePort();
            var data = Files.createTempDirectory("tiendo-identity");
            var addresses = String.join(",", gateways.stream().map(one -> "http://127.0.0.1:" + one).toList());
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx96m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar(),
                    "--spring.profiles.active=local", "--server.port=" + port, "--tiendo.identity.data=" + data,
                    "--tiendo.identity.access-token-lifetime=" + tokens,
                    "--TIENDO_GATEWAY_ADDRESS=" + addresses)
                    .redirectErrorStream(true).redirectOutput(data.resolve("log").toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new IdentityServer(process, port, data).ready();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** As this server would sign it. */
    String signed(String type, JWTClaimsSet claims) {
        try {
            var key = JWKSet.load(data.resolve("signing-key.json").toFile()).getKeys().getFirst().toRSAKey();
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID())
                    .type(new JOSEObjectType(type)).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private IdentityServer ready() {
        try (var browser = new Browser(port)) {
            await().atMost(PATIENCE).ignoreExceptions()
                    .until(() -> browser.get("/.well-known/openid-configuration").statusCode() == 200);
        }
        return this;
    }

    /** Built before this module, which depends on it for that; the jar is no library but a program. */
    private static String jar() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().matches("identity(-[0-9.]+)?\\.jar"))
                .findFirst().orElseThrow(() -> new IllegalStateException("the identity server was not built"));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
