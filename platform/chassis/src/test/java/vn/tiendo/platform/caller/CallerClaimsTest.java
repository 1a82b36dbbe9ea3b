package vn.tiendo.platform.caller;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import vn.tiendo.platform.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;

/** Tokens as different identity providers write them; docs/identity.md has the same examples. */
class CallerClaimsTest {

    private static CallerClaims claims(Map<String, String> properties) {
        return new CallerClaims(new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tiendo.security", SecurityProperties.class));
    }

    private static Caller read(Map<String, String> properties, Map<String, Object> token) {
        return claims(properties).caller(token);
    }

    @Test
    void aFlatListNeedsNoConfiguration() {
        Caller caller = read(Map.of(), Map.of("sub", "an", "name", "Nguyễn Văn An", "unit", "lai-thieu",
                "department", "cong-an", "roles", List.of("officer", "offline_access"), "client_id", "tiendo-gateway"));

        assertThat(caller.id()).isEqualTo("an");
        assertThat(caller.name()).isEqualTo("Nguyễn Văn An");
        assertThat(caller.unit()).isEqualTo("lai-thieu");
        assertThat(caller.department()).isEqualTo("cong-an");
        assertThat(caller.roles()).containsExactly("officer");
        assertThat(caller.kind()).isEqualTo(Caller.Kind.PERSON);
    }

    @Test
    void keycloakPutsRolesIntoRealmAccessAndAttributesIntoLists() {
        Map<String, String> properties = Map.of(
                "tiendo.security.claims.roles", "realm_access.roles",
                "tiendo.security.role-names.can-bo", "officer");
        Map<String, Object> person = Map.of("sub", "3f0c", "name", "An", "unit", List.of("lai-thieu"),
                "department", List.of("cong-an"), "azp", "tiendo-gateway", "preferred_username", "an",
                "realm_access", Map.of("roles", List.of("can-bo", "reviewer", "uma_authorization")));
        Map<String, Object> system = Map.of("sub", "77aa", "unit", "lai-thieu", "azp", "phan-mem",
                "preferred_username", "service-account-phan-mem", "scope", "profile submissions:write",
                "realm_access", Map.of("roles", List.of("officer")));

        assertThat(read(properties, person)).satisfies(caller -> {
            assertThat(caller.unit()).isEqualTo("lai-thieu");
            assertThat(caller.department()).isEqualTo("cong-an");
            assertThat(caller.roles()).containsExactlyInAnyOrder("officer", "reviewer");
            assertThat(caller.kind()).isEqualTo(Caller.Kind.PERSON);
            assertThat(caller.may("submissions:write")).isTrue();
        });
        assertThat(read(properties, system)).satisfies(caller -> {
            assertThat(caller.kind()).isEqualTo(Caller.Kind.SYSTEM);
            assertThat(caller.may("submissions:write")).isTrue();
            assertThat(caller.may("reports:write")).isFalse();
        });
    }

    @Test
    void groupsHaveAPrefixThatIsTakenOff() {
        Map<String, String> properties = Map.of(
                "tiendo.security.claims.roles", "groups", "tiendo.security.role-prefix", "/tiendo/",
                "tiendo.security.role-names.lanh-dao", "leader",
                "tiendo.security.claims.unit", "https://tiendo.example/unit");

        Caller caller = read(properties, Map.of("sub", "hoa", "https://tiendo.example/unit", "lai-thieu",
                "groups", List.of("/tiendo/lanh-dao", "/tiendo/planner", "/other/operator", "reviewer")));

        assertThat(caller.unit()).isEqualTo("lai-thieu");
        assertThat(caller.roles()).containsExactlyInAnyOrder("leader", "planner");
    }

    @Test
    void rolesMayBeWordsOfOneText() {
        assertThat(read(Map.of(), Map.of("sub", "a", "roles", "officer reviewer,x")).roles())
                .containsExactlyInAnyOrder("officer", "reviewer");
    }

    /** Columns: the provider; claims of a token; whose it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Spring         | sub=phan-mem client_id=phan-mem                                      | SYSTEM",
            "Spring         | sub=an client_id=tiendo-gateway                                      | PERSON",
            "OpenID Connect | sub=phan-mem azp=phan-mem                                            | SYSTEM",
            "OpenID Connect | sub=an azp=phan-mem                                                  | PERSON",
            "Okta           | sub=0oa5x cid=0oa5x                                                  | SYSTEM",
            "Okta           | sub=an@tiendo.example uid=00u7y cid=0oa5x                            | PERSON",
            "Keycloak       | sub=77aa azp=Phan-mem preferred_username=service-account-phan-mem    | SYSTEM",
            "Keycloak       | sub=77aa client_id=phan-mem azp=phan-mem preferred_username=service-account-phan-mem | SYSTEM",
            "Keycloak       | sub=3f0c azp=tiendo-gateway preferred_username=an                    | PERSON",
            "Keycloak       | sub=3f0c azp=tiendo-gateway preferred_username=service-account-thu   | PERSON",
            "Keycloak       | sub=3f0c preferred_username=service-account-                         | PERSON",
            "Entra          | sub=b1c2 oid=b1c2 azp=d3e4 idtyp=app                                 | SYSTEM",
            "Entra          | sub=f5a6 oid=07b8 azp=d3e4 idtyp=user                                | PERSON",
            "Entra          | sub=f5a6 oid=07b8 azp=d3e4                                           | PERSON",
            "any            |                                                                      | PERSON"})
    void aTokenThatAClientTookForItselfIsASystems(String provider, @Nullable String token, Caller.Kind kind) {
        Map<String, Object> claims = token == null ? Map.of() : Arrays.stream(token.split(" ")).map(each -> each.split("="))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));

        assertThat(read(Map.of(), claims).kind()).as(provider).isEqualTo(kind);
    }

    @Test
    void otherProvidersMarkSystemsAsTheyLike() {
        Map<String, String> properties = Map.of("tiendo.security.system.claim", "gty",
                "tiendo.security.system.prefix", "client-credentials");

        assertThat(read(properties, Map.of("sub", "x@clients", "gty", "client-credentials")).kind()).isEqualTo(Caller.Kind.SYSTEM);
        assertThat(read(properties, Map.of("sub", "an", "gty", "password")).kind()).isEqualTo(Caller.Kind.PERSON);
    }

    @Test
    void whatIsMissingIsNamedByTheClaimThatShouldHaveIt() {
        CallerClaims keycloak = claims(Map.of("tiendo.security.claims.roles", "realm_access.roles"));
        Map<String, Object> odd = new HashMap<>(Map.of("sub", 5, "unit", List.of("a", "b"), "realm_access", "x"));

        assertThat(keycloak.missing(keycloak.caller(odd))).extracting(Violation::pointer)
                .containsExactly("/sub", "/unit", "/realm_access/roles");
    }
}
