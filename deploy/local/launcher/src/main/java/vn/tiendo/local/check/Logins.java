package vn.tiendo.local.check;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/** Tokens of the demo people (code flow with PKCE, as a browser goes through it) and systems (client credentials). */
public final class Logins {

    private static final String DEMO_PASSWORD = "tiendo";
    private static final String CLIENT = "tiendo-cli";
    private static final String CALLBACK = "http://127.0.0.1:1/callback";
    private static final Duration ONE_REQUEST = Duration.ofSeconds(30);
    private static final int REDIRECTS = 10;

    private final URI issuer;
    private final String password;
    private final Map<String, Token> people = new ConcurrentHashMap<>();
    private final Map<String, Token> systems = new ConcurrentHashMap<>();

    private record Token(String text, Instant until) {

        /** Long enough for a request. */
        boolean lasts() {
            return Instant.now().plus(ONE_REQUEST).isBefore(until);
        }
    }

    public Logins(URI issuer) {
        this(issuer, DEMO_PASSWORD);
    }

    /** @param password of all people */
    public Logins(URI issuer, String password) {
        this.issuer = issuer;
        this.password = password;
    }

    /** Token of a department's own software. */
    public String system(String id) throws CheckFailure, InterruptedException {
        Token known = systems.get(id);
        if (known != null && known.lasts()) return known.text();
        String basic = Base64.getEncoder()
                .encodeToString((id + ":" + id + "-secret").getBytes(StandardCharsets.UTF_8));
        Token token = token(HttpClient.newHttpClient(), HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic), Map.of("grant_type", "client_credentials"));
        systems.put(id, token);
        return token.text();
    }

    public String person(String login) throws CheckFailure, InterruptedException {
        Token known = people.get(login);
        if (known != null && known.lasts()) return known.text();
        Token token = loggedIn(login);
        people.put(login, token);
        return token.text();
    }

    private Token loggedIn(String login) throws CheckFailure, InterruptedException {
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String verifier = random();
        String form = page(browser, issuer.resolve("/oauth2/authorize?" + encoded(Map.of("response_type", "code",
                "client_id", CLIENT, "scope", "openid", "redirect_uri", CALLBACK, "code_challenge_method", "S256",
                "code_challenge", challenge(verifier)))));
        String csrf = found("name=\"_csrf\"[^>]*value=\"([^\"]+)", form);
        String back = page(browser, post(issuer.resolve("/login"),
                Map.of("username", login, "password", password, "_csrf", csrf)));
        return token(browser, HttpRequest.newBuilder(issuer.resolve("/oauth2/token")), Map.of(
                "grant_type", "authorization_code", "client_id", CLIENT, "redirect_uri", CALLBACK,
                "code_verifier", verifier, "code", found("[?&]code=([^&]+)", back)));
    }

    private static Token token(HttpClient client, HttpRequest.Builder request, Map<String, String> form)
            throws CheckFailure, InterruptedException {
        HttpResponse<String> response = send(client, withForm(request, form));
        if (response.statusCode() != 200)
            throw new CheckFailure("no token: " + response.statusCode() + " " + response.body());
        JsonNode answer = Api.JSON.readTree(response.body());
        return new Token(answer.get("access_token").asString(), Instant.now().plusSeconds(answer.get("expires_in").asLong()));
    }

    private String page(HttpClient browser, URI address) throws CheckFailure, InterruptedException {
        return page(browser, HttpRequest.newBuilder(address).header("Accept", "text/html").build());
    }

    /** Text of the page that redirects lead to, or the address of the callback. */
    private String page(HttpClient browser, HttpRequest request) throws CheckFailure, InterruptedException {
        HttpResponse<String> response = send(browser, request);
        for (int i = 0; i < REDIRECTS && response.statusCode() / 100 == 3; i++) {
            String location = response.headers().firstValue("Location").orElse("");
            if (location.startsWith(CALLBACK)) return location;
            response = send(browser,
                    HttpRequest.newBuilder(issuer.resolve(location)).header("Accept", "text/html").build());
        }
        return response.body();
    }

    private static HttpRequest post(URI address, Map<String, String> form) {
        return withForm(HttpRequest.newBuilder(address), form);
    }

    private static HttpRequest withForm(HttpRequest.Builder request, Map<String, String> form) {
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))).build();
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request)
            throws CheckFailure, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CheckFailure("the identity server gave no answer at " + request.uri() + ": " + e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String found(String pattern, String text) throws CheckFailure {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) throw new CheckFailure("the login led to an unexpected page: " + text);
        return matcher.group(1);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
