package vn.tiendo.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;

import static org.assertj.core.api.Assertions.assertThat;

class KeyCodecTest {

    private static Key key(@Nullable Object value) {
        return KeyCodec.encode(value);
    }

    @Test
    void valuesOfAllTypesAreInMongoDbsOrder() {
        var ascending = new ArrayList<@Nullable Object>(List.of(MinKey.getInstance(), KeyCodec.EMPTY_ARRAY));
        ascending.add(null);
        ascending.addAll(List.of(
                Double.NaN, Double.NEGATIVE_INFINITY, -1e300, Long.MIN_VALUE, -12345L, -12.5, -1, -0.001, 0, 1e-300, 1,
                1.5, 9, 10, 100, Long.MAX_VALUE, 1e300,
                Double.POSITIVE_INFINITY, "", "\0", "\0a", "a", "a\0", "a\0b", "aa", "b", "Đ",
                new Document("a", 1), new Document("a", 2), new Document("b", 0), List.of(1), List.of(1, 1), List.of(2)));
        ascending.addAll(List.of(
                new BinData(new byte[] {9}), new BinData(new byte[] {1, 1}), new ObjectId("000000000000000000000001"),
                new ObjectId("ff0000000000000000000000"), false, true, Instant.ofEpochMilli(-1), Instant.EPOCH,
                Instant.ofEpochMilli(1), MaxKey.getInstance()));

        for (int i = 1; i < ascending.size(); i++) {
            assertThat(key(ascending.get(i - 1)))
                    .as("%s before %s", ascending.get(i - 1), ascending.get(i))
                    .isLessThan(key(ascending.get(i)));
        }
    }

    @Test
    void equalNumbersHaveOneKeyWhateverTheirType() {
        for (Object same : List.of(1500L, 1500.0, decimal("1500"), decimal("1500.000"), decimal("1.5E+3"))) {
            assertThat(key(same)).isEqualTo(key(1500));
        }
        for (Object zero : List.of(0L, 0.0, -0.0, decimal("0"), decimal("0E-10"), Decimal128.NEGATIVE_ZERO)) {
            assertThat(key(zero)).isEqualTo(key(0));
        }
        assertThat(key(Decimal128.NaN)).isEqualTo(key(Double.NaN));
        assertThat(key(Decimal128.NEGATIVE_INFINITY)).isEqualTo(key(Double.NEGATIVE_INFINITY));
        assertThat(key(decimal("0.1"))).isNotEqualTo(key(0.1));
    }

    @Test
    void randomNumbersAreOrderedAsBigDecimals() {
        var random = new Random(20241124);
        var numbers = new ArrayList<BigDecimal>();
        for (int i = 0; i < 3000; i++) {
            int scale = random.nextInt(40) - 20;
            numbers.add(BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), scale));
        }
        Comparator<BigDecimal> byKey = Comparator.comparing(number -> key(new Decimal128(number)));

        for (int i = 1; i < numbers.size(); i++) {
            BigDecimal left = numbers.get(i - 1);
            BigDecimal right = numbers.get(i);
            assertThat(Integer.signum(byKey.compare(left, right)))
                    .as("%s and %s", left, right)
                    .isEqualTo(left.compareTo(right));
        }
    }

    @Test
    void noKeyBeginsAnother() {
        var random = new Random(7);
        var keys = new ArrayList<Key>();
        for (int i = 0; i < 300; i++) {
            byte[] letters = new byte[random.nextInt(4)];
            for (int j = 0; j < letters.length; j++) {
                letters[j] = (byte) random.nextInt(3);
            }
            keys.add(key(new String(letters, StandardCharsets.US_ASCII)));
            keys.add(key(random.nextInt(2000) / 8.0));
        }
        for (Key one : keys) {
            for (Key other : keys) {
                boolean begins = one.compareTo(other) <= 0 && other.compareTo(one.successor()) < 0;
                assertThat(begins).isEqualTo(one.equals(other));
            }
        }
    }

    private static Decimal128 decimal(String text) {
        return new Decimal128(new BigDecimal(text));
    }
}
