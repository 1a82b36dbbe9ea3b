package vn.tiendo.store;

import vn.tiendo.store.Condition.Bound;

/** The keys of the values between two bounds. As in MongoDB, a bound means values of its own type only. */
final class Ranges {

    private Ranges() {}

    /**
     * @param prefix what comes before the value in the key
     * @param multikey an array matches if one element is above the lower bound and another below the upper one, so its
     *     entries are found by one bound only
     */
    static KeyRange of(Key prefix, Condition condition, boolean multikey) {
        Bound lower = condition.lower();
        Bound upper = condition.upper();
        if (lower != null && upper != null && (multikey || differInType(lower, upper))) {
            upper = null;
        }
        Bound any = lower != null ? lower : upper;
        if (any == null) {
            return KeyRange.prefix(prefix);
        }
        int type = KeyCodec.type(any.value());
        Key start = lower == null ? prefix.append(new byte[] {(byte) type}) : start(prefix, lower);
        Key end = upper == null ? prefix.append(new byte[] {(byte) (type + 1)}) : end(prefix, upper);
        return KeyRange.between(start, end);
    }

    private static boolean differInType(Bound lower, Bound upper) {
        return KeyCodec.type(lower.value()) != KeyCodec.type(upper.value());
    }

    private static Key start(Key prefix, Bound lower) {
        Key value = prefix.append(KeyCodec.encode(lower.value()).bytes());
        return lower.inclusive() ? value : value.successor();
    }

    private static Key end(Key prefix, Bound upper) {
        Key value = prefix.append(KeyCodec.encode(upper.value()).bytes());
        return upper.inclusive() ? value.successor() : value;
    }
}
