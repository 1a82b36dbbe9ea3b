package vn.tiendo.reporting.signature;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
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
 * {@code credentials/authorize} for its owner's consent to one signature where the key wants a password for it, {@code signatures/signHash} for
 * the signature.
 */
final class SigningService {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final SigningProperties.Service properties;
    private final URI address;
    private final RetryTemplate retries;
    private final HttpClient http;

    SigningService(SigningProperties.Service properties, URI address) {
        this.properties = properties;
        this.address = address;
        this.retries = new RetryTemplate(RetryPolicy.builder().includes(Away.class).maxRetries(properties.tries() - 1L)
            .delay(properties.pause()).build());
        this.http = HttpClient.newBuilder().connectTimeout(properties.patience()).build();
    }

    /** A key at the service, and what opens the service to us. */
    record Credential(String id, String token) {
    }

    /**
     * What the service tells of a key.
     *
     * @param chain of certificates, its own first
     * @param secrets what its owner has to give for each signature: ids of passwords; none: the access token is consent enough
     */
    record Told(List<CertificateToken> chain, List<String> secrets) {
        Told {
            chain = List.copyOf(chain);
            secrets = List.copyOf(secrets);
        }
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

    Told told(Credential of) throws SignatureFailed {
        JsonNode answer = ask("credentials/info", Map.of("credentialID", of.id(), "certificates", "chain", "authInfo", true), of.token());
        List<CertificateToken> chain = chain(answer);
        if (chain.isEmpty()) {
            throw new SignatureFailed(Failure.SERVICE_REFUSED, "no certificates of " + of.id());
        }
        return new Told(chain, secrets(answer.path("auth")));
    }

    private static List<CertificateToken> chain(JsonNode answer) throws SignatureFailed {
        try {
            return answer.at("/cert/certificates").valueStream()
                .map(each -> DSSUtils.loadCertificate(Base64.getDecoder().decode(each.asString()))).toList();
        } catch (DSSException | IllegalArgumentException | JacksonException unreadable) {
            throw new SignatureFailed(Failure.SERVICE_REFUSED, unreadable);
        }
    }

    /** A password is kept beside the key; a code that is made anew each time, or a telephone, only its owner has. */
    private static List<String> secrets(JsonNode wanted) throws SignatureFailed {
        String mode = wanted.path("mode").asString("oauth2code");
        boolean passwordsOnly = wanted.path("objects").valueStream().allMatch(each -> each.path("type").asString("").equals("Password"));
        if (mode.equals("implicit") || !passwordsOnly) {
            throw new SignatureFailed(Failure.SERVICE_WANTS_PERSON, "consent is given by " + wanted);
        }
        return mode.equals("explicit") ? wanted.path("objects").valueStream().map(each -> each.path("id").asString("")).toList() : List.of();
    }

    /** The owner's consent to this one signature ("signature activation data"). */
    String consent(Credential of, List<String> secrets, String password, byte[] hash, SignatureAlgorithm algorithm) throws SignatureFailed {
        Map<String, Object> body = new HashMap<>(hashed(of, hash, algorithm));
        body.put("numSignatures", 1);
        body.put("authData", secrets.stream().map(id -> Map.of("id", id, "value", password)).toList());
        String consent = ask("credentials/authorize", body, of.token()).path("SAD").asString("");
        if (consent.isEmpty()) {
            throw new SignatureFailed(Failure.SERVICE_REFUSED, "no consent by " + of.id());
        }
        return consent;
    }

    /** @param consent null: the access token is enough */
    byte[] sign(Credential by, @Nullable String consent, byte[] hash, SignatureAlgorithm algorithm) throws SignatureFailed {
        Map<String, Object> body = new HashMap<>(hashed(by, hash, algorithm));
        body.put("signAlgo", algorithm.getOid());
        if (consent != null) {
            body.put("SAD", consent);
        }
        JsonNode answer = ask("signatures/signHash", body, by.token());
        try {
            byte[] signature = Base64.getDecoder().decode(answer.at("/signatures/0").asString(""));
            if (signature.length == 0) {
                throw new SignatureFailed(Failure.SERVICE_REFUSED, "no signature by " + by.id());
            }
            return signature;
        } catch (IllegalArgumentException | JacksonException unreadable) {
            throw new SignatureFailed(Failure.SERVICE_REFUSED, unreadable);
        }
    }

    private static Map<String, Object> hashed(Credential by, byte[] hash, SignatureAlgorithm algorithm) {
        return Map.of("credentialID", by.id(), "hashes", List.of(Base64.getEncoder().encodeToString(hash)),
            "hashAlgorithmOID", algorithm.getDigestAlgorithm().getOid());
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
        try {
            return answer(what, sent(request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private HttpResponse<byte[]> sent(HttpRequest request) throws IOException, InterruptedException {
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
