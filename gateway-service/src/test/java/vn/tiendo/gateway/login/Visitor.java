package vn.tiendo.gateway.login;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** A person's browser as far as HTTP goes: cookies are kept, redirects followed one by one. */
final class Visitor implements AutoCloseable {

    static final String SESSION = "TIENDO_SESSION";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
    private final URI gateway;

    Visitor(int gatewayPort) {
        this.gateway = URI.create("http://127.0.0.1:" + gatewayPort);
    }

    /** @return the answer at the address to which the login led back */
    HttpResponse<String> login(String name, String password) throws IOException, InterruptedException {
        return login(name, password, "/api/v1/me");
    }

    HttpResponse<String> login(String name, String password, String to) throws IOException, InterruptedException {
        return enter(get("/oauth2/authorization/tiendo?to=" + encoded(to)), name, password);
    }

    /** Goes on from an answer that leads to the login form. */
    HttpResponse<String> enter(HttpResponse<String> start, String name, String password)
            throws IOException, InterruptedException {
        var form = follow(start);
        var token = FORM_TOKEN.matcher(form.body());
        if (!token.find()) {
            return form;
        }
        return follow(send(HttpRequest.newBuilder(form.uri().resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf="
                        + encoded(token.group(1))))));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).GET();
        if (headers.length == 0) {
            return send(request.header("Accept", path.startsWith("/api/") ? "application/json" : "text/html"));
        }
        return send(request.headers(headers));
    }

    /** As the page does it. */
    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return post(path, body, "X-XSRF-TOKEN", cookie("XSRF-TOKEN").map(HttpCookie::getValue).orElse("none"));
    }

    HttpResponse<String> post(String path, String body, String header, String value)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(gateway.resolve(path)).header("Accept", "application/json")
                .header(header, value).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(gateway.resolve(path)).header("Accept", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").map(HttpCookie::getValue).orElse("none")).DELETE());
    }

    /** As a form without a session: how another server asks. */
    HttpResponse<String> form(String path, String field, String value) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(gateway.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(field + "=" + encoded(value))));
    }

    HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        var last = answer;
        while (last.statusCode() == 302) {
            var next = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
            last = send(HttpRequest.newBuilder(next).header("Accept", "text/html"));
        }
        return last;
    }

    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(one -> one.getName().equals(name)).findFirst();
    }

    void setCookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setDomain(gateway.getHost());
        cookie.setVersion(0);
        cookies.getCookieStore().add(gateway, cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
