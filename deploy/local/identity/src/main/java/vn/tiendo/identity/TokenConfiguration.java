package vn.tiendo.identity;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import vn.tiendo.identity.IdentityProperties.Subject;

/** What the tokens say, and the keys that sign them. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    AuthorizationServerSettings settings(IdentityProperties properties) {
        return AuthorizationServerSettings.builder().issuer(properties.issuer()).build();
    }

    @Bean
    JWKSource<SecurityContext> keys(IdentityProperties properties) {
        return new ImmutableJWKSet<>(SigningKeys.loadOrCreate(properties.data().resolve("signing-key.json")));
    }

    /** All keys are published; the first signs. */
    @Bean
    JwtEncoder encoder(JWKSource<SecurityContext> keys) {
        NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(List::getFirst);
        return encoder;
    }

    /** Access and identity tokens carry the same claims of the subject. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Directory directory, IdentityProperties properties) {
        return context -> {
            Authentication principal = context.getPrincipal();
            if (principal != null) directory.find(principal.getName()).ifPresent(subject -> add(context, subject));
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) access(context, properties.audience());
        };
    }

    /** RFC 9068: the audience is who reads the token, not who asked for it; that stands in {@code client_id}. */
    private static void access(JwtEncodingContext context, String audience) {
        context.getClaims().audience(List.of(audience)).claim("client_id", context.getRegisteredClient().getClientId());
        boolean system = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
        if (system && context.getAuthorizedScopes().isEmpty())
            context.getClaims().claim("scope", context.getRegisteredClient().getScopes());
    }

    private static void add(JwtEncodingContext context, Subject subject) {
        context.getClaims().claims(claims -> {
            claims.put("name", subject.name());
            claims.put("unit", subject.unit());
            claims.put("roles", subject.roles());
            String department = subject.department();
            if (department != null) claims.put("department", department);
        });
    }
}
