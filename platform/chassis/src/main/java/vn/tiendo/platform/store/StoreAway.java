package vn.tiendo.platform.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

/** Whether something failed because the store does not answer, or has no space, just now: to be tried again, not given up. */
public final class StoreAway {

    /** Of the driver; subclasses included. */
    private static final List<Class<? extends MongoException>> TYPES = List.of(
            MongoTimeoutException.class, MongoSocketException.class, MongoServerUnavailableException.class,
            MongoConnectionPoolClearedException.class, MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class);

    private static final int OUT_OF_DISK_SPACE = 14031;

    private StoreAway() {
    }

    /** Its disk: what is refused for that is taken when there is space again. */
    static boolean isFull(Throwable cause) {
        return switch (cause) {
            case MongoBulkWriteException many -> many.getWriteErrors().stream().anyMatch(each -> each.getCode() == OUT_OF_DISK_SPACE);
            case MongoException one -> one.getCode() == OUT_OF_DISK_SPACE;
            default -> false;
        };
    }

    /** True also when such an exception lies within the one given. */
    public static boolean causes(@Nullable Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            Throwable cause = one;
            if (TYPES.stream().anyMatch(type -> type.isInstance(cause)) || isFull(cause)) {
                return true;
            }
        }
        return false;
    }
}
