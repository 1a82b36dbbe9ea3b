package vn.tiendo.platform.caller;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Tokens of the issuer, which is asked for its keys when the first token comes. May block; {@link #known} does not. */
final class IssuerTokens implements JwtDecoder {

    private final JwtDecoder check;
    private final CheckedTokens checked;

    IssuerTokens(OAuth2ResourceServerProperties.Jwt jwt, SecurityProperties properties, InstantSource clock) {
        this.check = new SupplierJwtDecoder(() -> decoder(jwt, properties, clock));
        this.checked = new CheckedTokens(clock);
    }

    private static JwtDecoder decoder(
            OAuth2ResourceServerProperties.Jwt jwt, SecurityProperties properties, InstantSource clock) {
        String issuer = Objects.requireNonNull(jwt.getIssuerUri(), "issuer-uri");
        IssuerKeys keys = jwt.getJwkSetUri() == null
                ? IssuerKeys.discovered(issuer, properties.keys())
                : IssuerKeys.at(jwt.getJwkSetUri(), properties.keys());
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(algorithms -> jwt.getJwsAlgorithms().stream().map(SignatureAlgorithm::from)
                        .forEach(algorithms::add))
                .build();
        decoder.setJwtValidator(TokenChecks.of(issuer, properties, clock));
        return decoder;
    }

    /** A token that was found good a moment ago. */
    Optional<Jwt> known(String token) {
        return checked.known(token);
    }

    @Override
    public Jwt decode(String token) {
        return checked.get(token, check::decode);
    }
}
