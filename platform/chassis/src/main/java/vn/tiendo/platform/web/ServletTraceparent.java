package vn.tiendo.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** The events of a request carry its trace on. */
public final class ServletTraceparent extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String traceparent = Traceparent.of(
                ServerHttpObservationFilter.findObservationContext(request), request.getHeader(Traceparent.NAME));
        try (var trace = Traceparent.of(traceparent)) {
            chain.doFilter(request, response);
        }
    }
}
