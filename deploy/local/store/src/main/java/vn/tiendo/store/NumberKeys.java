package vn.tiendo.store;

import java.math.BigDecimal;
import java.math.BigInteger;

import de.bwaldvogel.mongo.bson.Decimal128;

/**
 * Numbers of all BSON types in one exact order: 1, 1L, 1.0 and Decimal128 1.00 have one key, and decimals of 34 digits
 * keep every digit. A finite number is its class, the decimal exponent (of 0.d1d2…) and its digits, two a byte; for a
 * negative one exponent and digits are complemented.
 */
final class NumberKeys {

    private static final int NOT_A_NUMBER = 0;
    private static final int MINUS_INFINITY = 1;
    private static final int NEGATIVE = 2;
    private static final int ZERO = 3;
    private static final int POSITIVE = 4;
    private static final int PLUS_INFINITY = 5;
    private static final int EXPONENT_BIAS = 0x4000;

    private NumberKeys() {}

    static void write(Number number, KeyWriter out) {
        switch (number) {
            case Integer i -> writeWhole(i, out);
            case Long l -> writeWhole(l, out);
            case Decimal128 d -> writeDecimal(d, out);
            default -> writeDouble(number.doubleValue(), out);
        }
    }

    private static void writeWhole(long value, KeyWriter out) {
        if (value == Long.MIN_VALUE) {
            writeExact(BigDecimal.valueOf(value), out);
        } else if (value == 0) {
            out.put(ZERO);
        } else {
            String digits = Long.toString(Math.abs(value));
            writeFinite(value < 0, digits.length(), digits, out);
        }
    }

    private static void writeDouble(double value, KeyWriter out) {
        if (Double.isNaN(value)) {
            out.put(NOT_A_NUMBER);
        } else if (Double.isInfinite(value)) {
            out.put(value < 0 ? MINUS_INFINITY : PLUS_INFINITY);
        } else {
            writeExact(new BigDecimal(value), out);
        }
    }

    private static void writeDecimal(Decimal128 value, KeyWriter out) {
        switch (value.toString()) {
            case "NaN" -> out.put(NOT_A_NUMBER);
            case "Infinity" -> out.put(PLUS_INFINITY);
            case "-Infinity" -> out.put(MINUS_INFINITY);
            default -> writeExact(value.toBigDecimal(), out);
        }
    }

    private static void writeExact(BigDecimal value, KeyWriter out) {
        if (value.signum() == 0) {
            out.put(ZERO);
            return;
        }
        BigInteger unscaled = value.unscaledValue().abs();
        String digits = unscaled.toString();
        writeFinite(value.signum() < 0, digits.length() - value.scale(), digits, out);
    }

    /** The value is 0.digits × 10^exponent. */
    private static void writeFinite(boolean negative, int exponent, String digits, KeyWriter out) {
        int flip = negative ? 0xFF : 0;
        out.put(negative ? NEGATIVE : POSITIVE);
        int biased = exponent + EXPONENT_BIAS;
        out.put((biased >>> 8) ^ flip).put((biased & 0xFF) ^ flip);
        int length = withoutTrailingZeros(digits);
        for (int i = 0; i < length; i += 2) {
            int tens = digits.charAt(i) - '0';
            int ones = i + 1 < length ? digits.charAt(i + 1) - '0' : 0;
            out.put((tens * 10 + ones + 1) ^ flip);
        }
        out.put(flip);
    }

    private static int withoutTrailingZeros(String digits) {
        int length = digits.length();
        while (length > 1 && digits.charAt(length - 1) == '0') {
            length--;
        }
        return length;
    }
}
