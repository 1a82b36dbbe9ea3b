package vn.tiendo.local;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The installation that all tests share which break nothing: the first starts it, it ends after the last. */
public final class OneInstallation implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Ward.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(OneInstallation.class))
                .computeIfAbsent(Ward.class, key -> started(), Ward.class);
    }

    private static Ward started() {
        try {
            return Ward.started();
        } catch (Exception e) {
            throw new IllegalStateException("the installation did not start", e);
        }
    }
}
