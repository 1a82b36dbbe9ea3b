package vn.tiendo.gateway.edge;

import java.net.InetAddress;
import java.util.Arrays;

/** An address, or all that begin with the same bits (10.0.0.0/8). */
record Network(InetAddress address, int bits) {

    /** @throws IllegalArgumentException for a name of a host or anything else that is no such network */
    static Network of(String text) {
        var parts = text.trim().split("/", 2);
        var address = InetAddress.ofLiteral(parts[0]);
        var all = address.getAddress().length * Byte.SIZE;
        var bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException(text + " is no network: 0 to " + all + " bits");
        }
        return new Network(address, bits);
    }

    boolean holds(InetAddress other) {
        var mine = address.getAddress();
        var theirs = other.getAddress();
        var whole = bits / Byte.SIZE;
        var rest = bits % Byte.SIZE;
        var mask = (0xff << (Byte.SIZE - rest)) & 0xff;
        return mine.length == theirs.length
                && Arrays.equals(mine, 0, whole, theirs, 0, whole)
                && (rest == 0 || (mine[whole] & mask) == (theirs[whole] & mask));
    }
}
