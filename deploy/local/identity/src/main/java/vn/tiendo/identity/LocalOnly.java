package vn.tiendo.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;

/** Keeps published demo passwords out of real installations: the server starts in the profile {@code local} only. */
final class LocalOnly implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().acceptsProfiles(Profiles.of("local"))) throw new NotLocal();
    }

    static final class NotLocal extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        NotLocal() {
            super("This identity server holds demo people with published passwords; it starts in the profile 'local'"
                    + " only");
        }
    }

    static final class Analyzer extends AbstractFailureAnalyzer<NotLocal> {

        @Override
        protected FailureAnalysis analyze(Throwable root, NotLocal cause) {
            return new FailureAnalysis(cause.getMessage(),
                    "On your own machine set SPRING_PROFILES_ACTIVE=local. Elsewhere point OIDC_ISSUER_URI of the"
                            + " services at your identity provider.",
                    cause);
        }
    }
}
