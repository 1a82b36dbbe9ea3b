package vn.tiendo.reporting.signature;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs as a remote service does (Cloud Signature Consortium, version 2), with a key of the test. */
final class TestSigningService implements AutoCloseable {

    static final String CREDENTIAL = "lai-thieu/lanh-dao";
    static final String TOKEN = "a-token-of-scope-credential";
    static final String PIN = "280 5";
    /** DER of the algorithm and length of SHA-256, before the hash itself (RFC 8017, section 9.2). */
    private static final byte[] SHA256_INFO = {0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, (byte) 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01,
        0x05, 0x00, 0x04, 0x20};

    private final KeyStore.PrivateKeyEntry key;
    private final HttpServer server;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger longest = new AtomicInteger();
    private volatile int status;
    private volatile boolean silent;
    private volatile String consent = "";
    private volatile UnaryOperator<String> answering = answer -> answer;

    TestSigningService(KeyStore.PrivateKeyEntry key) {
        this.key = key;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/csc/v2/credentials/info", exchange -> answer(exchange, this::certificates));
        server.createContext("/csc/v2/credentials/authorize", exchange -> answer(exchange, this::consent));
        server.createContext("/csc/v2/signatures/signHash", exchange -> answer(exchange, body -> answering.apply(signature(body))));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/csc/v2");
    }

    void failing(int times, int with) {
        failures.set(times);
        status = with;
    }

    void silent() {
        failures.set(0);
        silent = true;
    }

    /** @param objects what its owner has to give, as the service tells it */
    void wantingConsent(String mode, String objects) {
        consent = ",\"auth\":{\"mode\":\"%s\",\"objects\":%s}".formatted(mode, objects);
    }

    void answering(UnaryOperator<String> with) {
        answering = with;
    }

    int calls() {
        return calls.get();
    }

    int longestBody() {
        return longest.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private interface Answering {
        String of(JsonNode body) throws GeneralSecurityException;
    }

    private void answer(HttpExchange exchange, Answering answering) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        calls.incrementAndGet();
        longest.accumulateAndGet(body.length, Math::max);
        if (silent) {
            return;
        }
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            send(exchange, status, "{}");
        } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "{\"error\":\"invalid_token\"}");
        } else {
            send(exchange, answering, JsonMapper.shared().readTree(body));
        }
    }

    private static void send(HttpExchange exchange, Answering answering, JsonNode body) throws IOException {
        try {
            send(exchange, 200, answering.of(body));
        } catch (GeneralSecurityException e) {
            send(exchange, 400, "{\"error\":\"invalid_request\"}");
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] answer = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String certificates(JsonNode asked) throws GeneralSecurityException {
        require(asked.get("credentialID").asString().equals(CREDENTIAL) && asked.get("certificates").asString().equals("chain")
            && asked.get("authInfo").asBoolean());
        return Arrays.stream(key.getCertificateChain()).map(TestSigningService::encoded)
            .collect(Collectors.joining("\",\"", "{\"key\":{\"status\":\"enabled\"},\"cert\":{\"status\":\"valid\",\"certificates\":[\"", "\"]}" + consent + "}"));
    }

    private static String encoded(Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** For one hash, which is the consent. */
    private String consent(JsonNode asked) throws GeneralSecurityException {
        require(asked.get("credentialID").asString().equals(CREDENTIAL) && asked.get("numSignatures").asInt() == 1
            && asked.at("/authData/0/id").asString().equals("PIN") && asked.at("/authData/0/value").asString().equals(PIN));
        return "{\"SAD\":\"for " + asked.at("/hashes/0").asString() + "\",\"expiresIn\":60}";
    }

    private String signature(JsonNode asked) throws GeneralSecurityException {
        require(asked.get("credentialID").asString().equals(CREDENTIAL) && asked.get("hashes").size() == 1
            && asked.get("hashAlgorithmOID").asString().equals("2.16.840.1.101.3.4.2.1") && asked.get("signAlgo").asString().equals("1.2.840.113549.1.1.11"));
        require(asked.path("SAD").asString("").equals(consent.contains("explicit") ? "for " + asked.at("/hashes/0").asString() : ""));
        Signature signing = Signature.getInstance("NONEwithRSA");
        signing.initSign(key.getPrivateKey());
        signing.update(SHA256_INFO);
        signing.update(Base64.getDecoder().decode(asked.at("/hashes/0").asString()));
        return "{\"signatures\":[\"" + Base64.getEncoder().encodeToString(signing.sign()) + "\"]}";
    }

    private static void require(boolean asExpected) throws GeneralSecurityException {
        if (!asExpected) {
            throw new GeneralSecurityException("not as it is asked");
        }
    }
}
