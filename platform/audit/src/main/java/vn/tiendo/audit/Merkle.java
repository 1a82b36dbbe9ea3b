package vn.tiendo.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * One hash over many, as RFC 9162 (2.1.1) makes it: SHA-256 over 0x00 and the leaf, over 0x01 and two nodes, the left
 * part the largest power of two. A leaf is the canonical JSON of its chain, number and hash; leaves stand in the order of
 * their chains.
 */
public final class Merkle {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {
    }

    /** 64 hexadecimal digits; the same in whichever order the leaves come. */
    public static String root(List<Leaf> leaves) {
        List<byte[]> hashes = leaves.stream()
                .sorted(Comparator.comparing(Leaf::chain).thenComparing(Leaf::number))
                .map(Merkle::hash).toList();
        return HexFormat.of().formatHex(hashes.isEmpty() ? Sha256.digest().digest() : root(hashes, 0, hashes.size()));
    }

    private static byte[] root(List<byte[]> hashes, int from, int to) {
        if (to - from == 1) {
            return hashes.get(from);
        }
        int middle = from + Integer.highestOneBit(to - from - 1);
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(root(hashes, from, middle));
        return digest.digest(root(hashes, middle, to));
    }

    private static byte[] hash(Leaf leaf) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        return digest.digest(CanonicalJson.write(
                Map.of("chain", leaf.chain(), "number", leaf.number(), "hash", leaf.hash()))
                .getBytes(StandardCharsets.UTF_8));
    }
}
