package vn.tiendo.platform.store;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import com.mongodb.ConnectionString;

/** The store's address cannot be read: waiting does not help, the service ends. */
final class StoreAddressAnalyzer extends AbstractFailureAnalyzer<IllegalArgumentException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, IllegalArgumentException cause) {
        boolean ofAddress = Arrays.stream(cause.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(ConnectionString.class.getName()));
        return ofAddress ? new FailureAnalysis("The store's address cannot be read: " + withoutWhatWasGiven(cause),
                "Set spring.mongodb.uri (MONGODB_URI, or the file of that name in the Secret) to "
                        + "mongodb://USER:PASSWORD@HOST:27017/?authSource=admin, with special characters of the password as %XX.", cause)
                : null;
    }

    /** Which may hold the password. */
    private static String withoutWhatWasGiven(IllegalArgumentException cause) {
        return String.valueOf(cause.getMessage()).replaceAll("'[^']*'", "'…'");
    }
}
