package vn.tiendo.reporting.stream.domain;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A position as text for the id of a frame: URL-safe, opaque to clients. Layout before Base64: a version byte, the
 * time in ms since 1970, the number of feeds, then for each its code, the number of partitions and their offsets (each
 * a varint of 7 bits a byte, lowest first), and 2 bytes of a check sum, which tells a mangled id from a good one. Ids of
 * version 1, which clients may still hold, have the approved and the provisional verdicts without number and codes.
 */
public final class PositionText {

    private static final byte FIRST_VERSION = 1;
    private static final byte VERSION = 2;
    /** Longer than any position of 500 partitions; what is longer is not ours. */
    private static final int LONGEST = 8_192;
    private static final int MOST_PARTITIONS = 1_000;

    private PositionText() {
    }

    public static String write(Position position) {
        int partitions = position.offsets().values().stream().mapToInt(List::size).sum();
        ByteBuffer bytes = ByteBuffer.allocate(40 + 10 * (2 * position.offsets().size() + partitions));
        bytes.put(VERSION);
        putNumber(bytes, position.time().toEpochMilli());
        putNumber(bytes, position.offsets().size());
        position.offsets().forEach((feed, offsets) -> {
            putNumber(bytes, feed.code());
            putOffsets(bytes, offsets);
        });
        bytes.putShort(checkSum(bytes.array(), bytes.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
            Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /** Empty when the text is not a position that this version can read. */
    public static Optional<Position> read(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return read(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException | BufferUnderflowException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Position> read(byte[] raw) {
        int body = raw.length - Short.BYTES;
        boolean known = body >= 3 && (raw[0] == FIRST_VERSION || raw[0] == VERSION);
        if (!known || ByteBuffer.wrap(raw).getShort(body) != checkSum(raw, body)) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(raw, 1, body - 1);
        Instant time = Instant.ofEpochMilli(getNumber(bytes));
        Position position = new Position(time, raw[0] == FIRST_VERSION ? firstFeeds(bytes) : feeds(bytes));
        return bytes.hasRemaining() ? Optional.empty() : Optional.of(position);
    }

    private static Map<Feed, List<Long>> firstFeeds(ByteBuffer bytes) {
        Map<Feed, List<Long>> feeds = new EnumMap<>(Feed.class);
        feeds.put(Feed.APPROVED, getOffsets(bytes));
        feeds.put(Feed.PROVISIONAL, getOffsets(bytes));
        return feeds;
    }

    private static Map<Feed, List<Long>> feeds(ByteBuffer bytes) {
        Map<Feed, List<Long>> feeds = new EnumMap<>(Feed.class);
        for (long left = getNumber(bytes); left > 0; left--) {
            long code = getNumber(bytes);
            Feed feed = Stream.of(Feed.values()).filter(each -> each.code() == code).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("feed: " + code));
            feeds.put(feed, getOffsets(bytes));
        }
        return feeds;
    }

    private static short checkSum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (short) crc.getValue();
    }

    private static void putOffsets(ByteBuffer bytes, List<Long> offsets) {
        putNumber(bytes, offsets.size());
        offsets.forEach(offset -> putNumber(bytes, offset));
    }

    private static List<Long> getOffsets(ByteBuffer bytes) {
        long count = getNumber(bytes);
        if (count < 0 || count > MOST_PARTITIONS) {
            throw new IllegalArgumentException("partitions: " + count);
        }
        List<Long> offsets = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long offset = getNumber(bytes);
            if (offset < 0) {
                throw new IllegalArgumentException("offset: " + offset);
            }
            offsets.add(offset);
        }
        return offsets;
    }

    private static void putNumber(ByteBuffer bytes, long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            bytes.put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long getNumber(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes.get();
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("number too long");
    }
}
