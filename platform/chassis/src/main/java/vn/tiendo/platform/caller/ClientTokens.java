package vn.tiendo.platform.caller;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the tokens that a client took for itself, by client credentials, from those of people; docs/identity.md has the rules. */
final class ClientTokens {

    /** Where providers name the client: OpenID Connect, Okta. */
    private static final List<String> CLIENT = List.of("azp", "cid");
    /** Begins the user name of a client's own account in Keycloak, which writes user names in lower case. */
    private static final String SERVICE_ACCOUNT = "service-account-";

    private final SecurityProperties properties;

    ClientTokens(SecurityProperties properties) {
        this.properties = properties;
    }

    boolean isOne(Map<String, Object> claims) {
        return isMarked(claims) || isAboutItsClient(claims) || isServiceAccount(claims) || isAppOnly(claims);
    }

    private boolean isMarked(Map<String, Object> claims) {
        SecurityProperties.SystemMark mark = properties.system();
        return !mark.claim().isEmpty() && text(claims, mark.claim()).filter(value -> value.startsWith(mark.prefix())).isPresent();
    }

    /** RFC 9068, section 2.2: where nobody else is involved, {@code sub} is the client. */
    private boolean isAboutItsClient(Map<String, Object> claims) {
        return text(claims, "sub").filter(id -> clients(claims).anyMatch(id::equals)).isPresent();
    }

    /** Keycloak. */
    private boolean isServiceAccount(Map<String, Object> claims) {
        return text(claims, "preferred_username").filter(name -> clients(claims)
                .anyMatch(client -> name.equals(SERVICE_ACCOUNT + client.toLowerCase(Locale.ROOT)))).isPresent();
    }

    /** Microsoft Entra, where the optional claim {@code idtyp} is switched on. */
    private static boolean isAppOnly(Map<String, Object> claims) {
        return text(claims, "idtyp").filter("app"::equals).isPresent();
    }

    private Stream<String> clients(Map<String, Object> claims) {
        return Stream.concat(Stream.of(properties.claims().client()), CLIENT.stream()).flatMap(each -> text(claims, each).stream());
    }

    private static Optional<String> text(Map<String, Object> claims, String path) {
        return new ClaimPath(path).text(claims);
    }
}
