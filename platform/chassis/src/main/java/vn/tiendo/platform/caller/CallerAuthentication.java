package vn.tiendo.platform.caller;

import java.util.List;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

import vn.tiendo.platform.problem.Violation;

/** A checked token whose principal is the {@link Caller}; roles are authorities with the usual prefix. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final Jwt token;

    private CallerAuthentication(Caller caller, Jwt token) {
        super(caller.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
        this.caller = caller;
        this.token = token;
        setAuthenticated(true);
    }

    /** Throws {@link TokenIncomplete} for a token that does not say enough about its caller. */
    record FromToken(CallerClaims claims) implements Converter<Jwt, AbstractAuthenticationToken> {

        @Override
        public AbstractAuthenticationToken convert(Jwt token) {
            Caller caller = claims.caller(token.getClaims());
            List<Violation> missing = claims.missing(caller);
            if (!missing.isEmpty()) {
                throw new TokenIncomplete(missing);
            }
            return new CallerAuthentication(caller, token);
        }
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
