package vn.tiendo.reporting.signature;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.reporting.signature.domain.SignDocument.Failure;

/**
 * A remote signing service by the API of the Cloud Signature Consortium, version 2: {@code credentials/info} for the certificates of a key,
 * {@code signatures/signHash} for a signature. The access token has the scope {@code credential}, so no other consent goes with the call.
 */
final class SigningService {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final SigningProperties.Service properties;
    private final URI address;
    private final RetryTemplate retries;

    SigningService(SigningProperties.Service properties, URI address) {
        this.properties = properties;
        this.address = address;
        this.retries = new RetryTemplate(RetryPolicy.builder().includes(Away.class).maxRetries(properties.tries() - 1L)
            .delay(properties.pause()).build());
    }

    /** It could not be asked, or cannot answer now. */
    private static final class Away extends IOException {

        private static final long serialVersionUID = 1L;

        Away(String what) {
            super(what);
        }

        Away(IOException cause) {
            super(cause);
        }
    }

    /** Of a key, its own first. */
    List<CertificateToken> chain(String credential, String token) throws SignatureFailed {
        JsonNode answer = ask("credentials/info", Map.of("credentialID", credential, "certificates", "chain"), token);
        try {
            List<CertificateToken> chain = answer.at("/cert/certificates").valueStream()
                .map(each -> DSSUtils.loadCertificate(Base64.getDecoder().decode(each.asString()))).toList();
            if (chain.isEmpty()) {
                throw new SignatureFailed(Failure.SERVICE_REFUSED, "no certificates of " + credential);
            }
            return chain;
        } catch (DSSException | IllegalArgumentException | JacksonException unreadable) {
            throw new SignatureFailed(Failure.SERVICE_REFUSED, unreadable);
        }
    }

    byte[] sign(String credential, String token, byte[] hash, SignatureAlgorithm algorithm) throws SignatureFailed {
        JsonNode answer = ask("signatures/signHash", Map.of("credentialID", credential, "hashes", List.of(Base64.getEncoder().encodeToString(hash)),
            "hashAlgorithmOID", algorithm.getDigestAlgorithm().getOid(), "signAlgo", algorithm.getOid()), token);
        try {
            byte[] signature = Base64.getDecoder().decode(answer.at("/signatures/0").asString(""));
            if (signature.length == 0) {
                throw new SignatureFailed(Failure.SERVICE_REFUSED, "no signature by " + credential);
            }
            return signature;
        } catch (IllegalArgumentException | JacksonException unreadable) {
            throw new SignatureFailed(Failure.SERVICE_REFUSED, unreadable);
        }
    }

    /** Asking twice does no harm: a signature that nobody received is none. */
    private JsonNode ask(String what, Map<String, Object> body, String token) throws SignatureFailed {
        try {
            return Optional.ofNullable(retries.execute(() -> once(what, body, token))).orElseThrow();
        } catch (RetryException ended) {
            Throwable why = ended.getCause();
            throw new SignatureFailed(why instanceof Away ? Failure.SERVICE_UNAVAILABLE : Failure.SERVICE_REFUSED, why);
        }
    }

    private JsonNode once(String what, Map<String, Object> body, String token) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.toString().replaceFirst("/*$", "/") + what)).timeout(properties.patience())
            .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))).build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(properties.patience()).build()) {
            return answer(what, sent(http, request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static HttpResponse<byte[]> sent(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException notReached) {
            throw new Away(notReached);
        }
    }

    private static JsonNode answer(String what, HttpResponse<byte[]> response) throws IOException {
        int status = response.statusCode();
        if (status >= SERVER_ERROR || status == TOO_MANY_REQUESTS) {
            throw new Away(what + ": status " + status);
        }
        try {
            JsonNode answer = JSON.readTree(response.body());
            if (status != 200) {
                throw new IOException(what + ": status " + status + " " + answer.path("error").asString(""));
            }
            return answer;
        } catch (JacksonException unreadable) {
            throw new IOException(what + ": status " + status + ", no JSON", unreadable);
        }
    }
}
