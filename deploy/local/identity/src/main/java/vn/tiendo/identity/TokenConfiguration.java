package vn.tiendo.identity;

import java.nio.file.Path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import vn.tiendo.identity.IdentityProperties.Subject;

/** What the tokens say, and the key that signs them. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    AuthorizationServerSettings settings(IdentityProperties properties) {
        return AuthorizationServerSettings.builder().issuer(properties.issuer()).build();
    }

    @Bean
    JWKSource<SecurityContext> keys(IdentityProperties properties) {
        Path file = properties.data().resolve("signing-key.json");
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.loadOrCreate(file)));
    }

    /** Access and identity tokens carry the same claims. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Directory directory) {
        return context -> {
            Authentication principal = context.getPrincipal();
            if (principal != null) directory.find(principal.getName()).ifPresent(subject -> add(context, subject));
        };
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
