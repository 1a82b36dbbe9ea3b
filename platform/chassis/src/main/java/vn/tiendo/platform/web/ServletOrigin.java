package vn.tiendo.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

import vn.tiendo.audit.Origin;

/** Tells the thread where its request came from, and the caller the request's id. */
public final class ServletOrigin extends OncePerRequestFilter implements Ordered {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Origin origin = RequestOrigin.of(request.getHeader(RequestOrigin.REQUEST_ID_HEADER),
                request.getHeader(RequestOrigin.ADDRESS_HEADER), request.getRemoteAddr());
        response.setHeader(RequestOrigin.REQUEST_ID_HEADER, origin.requestId());
        try (var bound = RequestOrigin.bind(origin)) {
            chain.doFilter(request, response);
        }
    }

    /** First of all: also what is refused early has an id. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
