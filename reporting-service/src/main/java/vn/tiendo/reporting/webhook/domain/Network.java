package vn.tiendo.reporting.webhook.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of addresses.
 *
 * @param first of it, as bytes
 * @param bits  that its addresses have in common
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by contains only.
public record Network(byte[] first, int bits) {

    /** Literals only: a name would be looked up. */
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+/\\d{1,3}");

    /** As 10.0.0.0/8 or fc00::/7; empty when it is no such text. */
    public static Optional<Network> parse(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        int slash = text.indexOf('/');
        try {
            byte[] first = InetAddress.getByName(text.substring(0, slash)).getAddress();
            int bits = Integer.parseInt(text.substring(slash + 1));
            return bits <= first.length * Byte.SIZE ? Optional.of(new Network(first, bits)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        return other.length == first.length && Arrays.mismatch(masked(other), masked(first)) < 0;
    }

    private byte[] masked(byte[] bytes) {
        byte[] kept = bytes.clone();
        for (int i = 0; i < kept.length; i++) {
            int in = Math.clamp(bits - (long) i * Byte.SIZE, 0, Byte.SIZE);
            kept[i] &= (byte) (0xFF << Byte.SIZE - in);
        }
        return kept;
    }
}
