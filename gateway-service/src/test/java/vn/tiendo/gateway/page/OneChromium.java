package vn.tiendo.gateway.page;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** One browser for all tests of the page; whatever its console complains of fails the test. */
final class OneChromium implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace PAGE = ExtensionContext.Namespace.create(OneChromium.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        City.asAtTheStart();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var chromium = chromium(context);
        chromium.closeAll();
        City.REPORTING.breakStreams();
        assertThat(chromium.takeErrors()).isEmpty();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (AnnotationSupport.isAnnotated(context.getTestClass(), PageTest.class)) {
            var gateway = SpringExtension.getApplicationContext(context).getEnvironment();
            chromium(context).visit("http://127.0.0.1:" + gateway.getProperty("local.server.port"));
        }
        return chromium(context);
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot().getStore(PAGE).computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
    }
}
