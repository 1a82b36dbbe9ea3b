package vn.tiendo.bench.door;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.OncePerRequestFilter;

import vn.tiendo.platform.caller.Caller;

/** On a service's class path it takes the place of the whole security chain: every caller is who the header says. */
@AutoConfiguration(beforeName = "vn.tiendo.platform.caller.ServletSecurityAutoConfiguration")
class OpenDoor {

    /** {@code unit/department} of the officer. */
    private static final String HEADER = "X-Bench-Officer";

    @Bean
    SecurityFilterChain noChain() {
        return new DefaultSecurityFilterChain(request -> false, List.of());
    }

    @Bean
    Introduction introduction() {
        return new Introduction();
    }

    static final class Introduction extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String[] officer = Objects.requireNonNullElse(request.getHeader(HEADER), "nobody/nobody").split("/", 2);
            Caller caller = new Caller(officer[0] + "-" + officer[1], "", officer[0], officer[1], Set.of("officer"));
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(caller, "", List.of())));
            try {
                chain.doFilter(request, response);
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }
}
