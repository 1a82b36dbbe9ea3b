package vn.tiendo.identity;

import java.util.ArrayList;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

import vn.tiendo.identity.IdentityProperties.Machine;
import vn.tiendo.identity.IdentityProperties.Person;

/** Who may log in, and with what. Passwords are compared as they stand in the file: they are for demonstration. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    /** Public client for command lines and tests: code flow with PKCE, any port of the loopback address. */
    static final String COMMAND_LINE = "tiendo-cli";

    @Bean
    UserDetailsService people(IdentityProperties properties) {
        return new InMemoryUserDetailsManager(properties.people().stream().map(AccountConfiguration::account).toList());
    }

    @Bean
    RegisteredClientRepository clients(IdentityProperties properties) {
        TokenSettings tokens = TokenSettings.builder().accessTokenTimeToLive(properties.accessTokenLifetime()).build();
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(commandLine(tokens));
        clients.add(gateway(properties));
        properties.systems().forEach(system -> clients.add(system(system, tokens)));
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static UserDetails account(Person person) {
        return User.withUsername(person.login())
                .password("{noop}" + person.password())
                .authorities(person.roles().toArray(String[]::new))
                .build();
    }

    private static RegisteredClient commandLine(TokenSettings tokens) {
        return RegisteredClient.withId(COMMAND_LINE)
                .clientId(COMMAND_LINE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://127.0.0.1/callback")
                .scope(OidcScopes.OPENID)
                .clientSettings(
                        ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
                .tokenSettings(tokens)
                .build();
    }

    /** Each refresh token is good once: one that was copied shows when it is used the second time. */
    private static RegisteredClient gateway(IdentityProperties properties) {
        IdentityProperties.Gateway gateway = properties.gateway();
        return RegisteredClient.withId(gateway.id())
                .clientId(gateway.id())
                .clientSecret("{noop}" + gateway.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> gateway.addresses().forEach(at -> uris.add(at + "/login/oauth2/code/tiendo")))
                .postLogoutRedirectUris(uris -> gateway.addresses().forEach(at -> uris.add(at + "/")))
                .scope(OidcScopes.OPENID)
                .clientSettings(
                        ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(properties.accessTokenLifetime())
                        .refreshTokenTimeToLive(gateway.sessionLifetime())
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private static RegisteredClient system(Machine system, TokenSettings tokens) {
        return RegisteredClient.withId(system.id())
                .clientId(system.id())
                .clientSecret("{noop}" + system.secret())
                .clientName(system.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(system.allowed()))
                .tokenSettings(tokens)
                .build();
    }
}
