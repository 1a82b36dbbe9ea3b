package vn.tiendo.platform.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

/** Whether something failed because the store does not answer just now: to be tried again, not given up. */
public final class StoreAway {

    /** Of the driver; subclasses included. */
    public static final List<Class<? extends MongoException>> TYPES = List.of(
            MongoTimeoutException.class, MongoSocketException.class, MongoServerUnavailableException.class,
            MongoConnectionPoolClearedException.class, MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class);

    private StoreAway() {
    }

    /** True also when such an exception lies within the one given. */
    public static boolean causes(@Nullable Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            Throwable cause = one;
            if (TYPES.stream().anyMatch(type -> type.isInstance(cause))) {
                return true;
            }
        }
        return false;
    }
}
