package vn.tiendo.platform.caller;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** A checked token whose principal is the {@link Caller}; roles are authorities with the usual prefix. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private final Caller caller;
    private final Jwt token;

    private CallerAuthentication(Caller caller, Jwt token) {
        super(caller.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
        this.caller = caller;
        this.token = token;
        setAuthenticated(true);
    }

    static Converter<Jwt, AbstractAuthenticationToken> converter() {
        return CallerAuthentication::of;
    }

    static CallerAuthentication of(Jwt token) {
        String id = Objects.requireNonNullElse(token.getSubject(), "");
        String name = Objects.requireNonNullElse(text(token, "name"), id);
        String unit = Objects.requireNonNullElse(text(token, "unit"), "");
        return new CallerAuthentication(new Caller(id, name, unit, text(token, "department"), roles(token)), token);
    }

    private static @Nullable String text(Jwt token, String claim) {
        return token.getClaim(claim) instanceof String text && !text.isBlank() ? text : null;
    }

    private static Set<String> roles(Jwt token) {
        if (token.getClaim("roles") instanceof List<?> roles) {
            return Set.copyOf(roles.stream().filter(String.class::isInstance).map(String.class::cast).distinct()
                    .toList());
        }
        return Set.of();
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Jwt getCredentials() {
        return token;
    }

    @Override
    public String getName() {
        return caller.id();
    }
}
