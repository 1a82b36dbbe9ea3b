package vn.tiendo.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

/** The code flow with PKCE (RFC 7636) as a browser and a command line go through it together. */
final class BrowserLogin {

    // The verifier and challenge of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String CALLBACK = "http://127.0.0.1:45678/callback";

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String issuer;

    BrowserLogin(String issuer) {
        this.issuer = issuer;
    }

    /** Answer of the token endpoint. */
    HttpResponse<String> login(String name, String password) throws IOException, InterruptedException {
        HttpResponse<String> form = follow(get(issuer + "/oauth2/authorize?response_type=code&client_id=tiendo-cli"
                + "&scope=openid&redirect_uri=" + CALLBACK
                + "&code_challenge_method=S256&code_challenge=" + CHALLENGE));
        String csrf = group("name=\"_csrf\"[^>]*value=\"([^\"]+)", form.body());
        HttpResponse<String> entered =
                post("/login", "username=" + name + "&password=" + password + "&_csrf=" + csrf);
        HttpResponse<String> back = follow(entered);
        String location = back.headers().firstValue("location").orElse(back.uri().toString());
        if (!location.startsWith(CALLBACK)) return back;
        return post("/oauth2/token", "grant_type=authorization_code&client_id=tiendo-cli&redirect_uri=" + CALLBACK
                + "&code_verifier=" + VERIFIER + "&code=" + group("code=([^&]+)", location));
    }

    private HttpResponse<String> follow(HttpResponse<String> response) throws IOException, InterruptedException {
        HttpResponse<String> last = response;
        while (last.statusCode() == 302 && !location(last).startsWith(CALLBACK)) last = get(location(last));
        return last;
    }

    private String location(HttpResponse<String> response) {
        return URI.create(issuer).resolve(response.headers().firstValue("location").orElseThrow()).toString();
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(), ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(issuer + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), ofString());
    }

    private static String group(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }
}
