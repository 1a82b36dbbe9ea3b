package vn.tiendo.platform.audit;

import java.time.InstantSource;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.boot.actuate.logging.LoggersEndpoint;
import org.springframework.boot.logging.LogLevel;
import org.springframework.security.core.Authentication;

import vn.tiendo.platform.caller.Caller;

/** The actuator's loggers; who changes what is logged is recorded. */
@EndpointWebExtension(endpoint = LoggersEndpoint.class)
final class RecordedLoggers {

    private static final String ACTION = "logger.set";
    private static final String AS_BEFORE = "INHERITED";

    private final LoggersEndpoint loggers;
    private final AuditTrail trail;
    private final InstantSource clock;

    RecordedLoggers(LoggersEndpoint loggers, AuditTrail trail, InstantSource clock) {
        this.loggers = loggers;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param configuredLevel absent: what applies to the logger above */
    @WriteOperation
    public void configureLogLevel(SecurityContext security, @Selector String name, @Nullable LogLevel configuredLevel) {
        loggers.configureLogLevel(name, configuredLevel);
        if (security.getPrincipal() instanceof Authentication who && who.getPrincipal() instanceof Caller by) {
            String object = name + ' ' + (configuredLevel == null ? AS_BEFORE : configuredLevel);
            trail.note(Deed.done(ACTION, object, by.unit(), by.department(), by, clock.instant()));
        }
    }
}
