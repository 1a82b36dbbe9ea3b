package vn.tiendo.platform.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Objects;

/**
 * An address, or all that begin with the same bits (10.0.0.0/8).
 *
 * @param bits that its addresses have in common with the first
 */
public record Network(InetAddress first, int bits) {

    /**
     * Never asks a name server.
     *
     * @throws IllegalArgumentException for a name of a host or anything else that is no network
     */
    public static Network of(String text) {
        String[] parts = text.trim().split("/", 2);
        try {
            InetAddress first = InetAddress.ofLiteral(parts[0]);
            int all = first.getAddress().length * Byte.SIZE;
            return new Network(first, parts.length == 1 ? all : Objects.checkIndex(Integer.parseInt(parts[1]), all + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no network such as 10.1.0.0/16: " + text, e);
        }
    }

    public boolean holds(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] theirs = address.getAddress();
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        int mask = (0xff << (Byte.SIZE - rest)) & 0xff;
        return mine.length == theirs.length
                && Arrays.equals(mine, 0, whole, theirs, 0, whole)
                && (rest == 0 || (mine[whole] & mask) == (theirs[whole] & mask));
    }
}
