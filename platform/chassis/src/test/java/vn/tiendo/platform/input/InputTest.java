package vn.tiendo.platform.input;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;

class InputTest {

    private enum Colour {
        RED, GREEN
    }

    private static Input input(String json) {
        return Input.of(JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build()
                .readTree(json));
    }

    private static List<String> found(Input input) {
        return input.violations().stream().map(one -> one.pointer() + " " + one.code()).toList();
    }

    @Test
    void readsEveryKindOfValue() {
        Input input = input("""
                {"text":" Lái Thiêu ","number":12500000000.50,"whole":5.0,"date":"2024-02-29","flag":true,"colour":"RED",
                 "object":{"a":1},"list":[{"a":1},{"a":2}],"texts":["x","y"],"numbers":{"b":2.5,"a":1}}""");

        assertThat(input.text("text")).isEqualTo("Lái Thiêu");
        assertThat(input.number("number")).isEqualTo("12500000000.50");
        assertThat(input.whole("whole")).isEqualTo(5);
        assertThat(input.date("date")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(input.flag("flag", false)).isTrue();
        assertThat(input.flag("absent", true)).isTrue();
        assertThat(input.oneOf("colour", Colour.class, Colour.GREEN)).isEqualTo(Colour.RED);
        assertThat(input.object("object").whole("a")).isEqualTo(1);
        assertThat(input.list("list")).extracting(one -> one.whole("a")).containsExactly(1, 2);
        assertThat(input.texts("texts")).containsExactly("x", "y");
        assertThat(input.numbers("numbers")).containsExactly(
                Map.entry("b", new BigDecimal("2.5")), Map.entry("a", BigDecimal.ONE));
        assertThat(input.violations()).isEmpty();
    }

    @Test
    void absentAndNullMeanTheSame() {
        for (String json : List.of("{}", "{\"a\":null}")) {
            Input input = input(json);

            assertThat(input.has("a")).isFalse();
            assertThat(input.optionalText("a")).isEmpty();
            assertThat(input.optionalNumber("a")).isEmpty();
            assertThat(input.optionalWhole("a")).isEmpty();
            assertThat(input.optionalDate("a")).isEmpty();
            assertThat(input.optionalObject("a")).isEmpty();
            assertThat(input.optionalOneOf("a", Colour.class)).isEmpty();
            assertThat(input.list("a")).isEmpty();
            assertThat(input.texts("a")).isEmpty();
            assertThat(input.numbers("a")).isEmpty();
            assertThat(input.violations()).isEmpty();
            input.text("a");
            assertThat(input.violations()).containsExactly(new Violation("/a", "required", null, null));
        }
    }

    @Test
    void everythingThatIsWrongIsFoundInOneReading() {
        Input input = input("""
                {"text":7,"number":"7","whole":1.5,"date":"2023-02-29","flag":"yes","colour":"BLUE",
                 "object":[],"list":[{"a":"x"},3],"texts":["x",1],"numbers":{"b":"2"},"more":1}""");

        input.text("text");
        input.number("number");
        input.whole("whole");
        input.date("date");
        input.flag("flag", false);
        input.oneOf("colour", Colour.class, Colour.GREEN);
        input.object("object").text("never looked at");
        input.list("list").forEach(one -> one.whole("a"));
        input.texts("texts");
        input.numbers("numbers");
        input.text("absent");
        input.only("text", "number", "whole", "date", "flag", "colour", "object", "list", "texts", "numbers");

        assertThat(found(input)).containsExactly(
                "/text wrong-type", "/number wrong-type", "/whole wrong-type", "/date wrong-type", "/flag wrong-type",
                "/colour unknown-value", "/object wrong-type", "/list/1 wrong-type", "/list/0/a wrong-type",
                "/texts/1 wrong-type", "/numbers/b wrong-type", "/absent required", "/more unknown-property");
    }

    @Test
    void aViolationSaysWhatWasGivenAndWhatWasExpected() {
        Input input = input("{\"colour\":\"BLUE\",\"number\":{\"a\":1}}");

        input.oneOf("colour", Colour.class, Colour.GREEN);
        input.number("number");

        assertThat(input.violations()).containsExactly(
                new Violation("/colour", "unknown-value", "BLUE", List.of("RED", "GREEN")),
                new Violation("/number", "wrong-type", "object", "number"));
    }

    @Test
    void pointersEscapeTheirSigns() {
        Input input = input("{\"a/b\":{\"c~d\":1}}");

        Input inner = input.object("a/b");
        inner.text("c~d");
        inner.refuse("e~/f", "wrong", null, null);
        inner.refuse("", "wrong-as-a-whole", null, null);

        assertThat(inner.pointer()).isEqualTo("/a~1b");
        assertThat(found(input)).containsExactly(
                "/a~1b/c~0d wrong-type", "/a~1b/e~0~1f wrong", "/a~1b wrong-as-a-whole");
    }

    @Test
    void numbersThatTheStoreCannotKeepExactlyAreRefused() {
        for (String number : List.of("1e999999999", "-1e40", "1e-40", "1".repeat(35), "0." + "1".repeat(35))) {
            Input input = input("{\"a\":" + number + "}");

            assertThat(input.number("a")).isEqualTo(BigDecimal.ZERO);
            assertThat(found(input)).as(number).containsExactly("/a out-of-range");
        }
        assertThat(input("{\"a\":" + "9".repeat(34) + "}").number("a")).isEqualTo("9".repeat(34));
    }

    @Test
    void wholeNumbersStayWithinTheirBounds() {
        Input input = input("{\"a\":2147483648,\"b\":2147483647}");

        assertThat(input.whole("a")).isZero();
        assertThat(input.whole("b")).isEqualTo(Integer.MAX_VALUE);
        assertThat(found(input)).containsExactly("/a out-of-range");
    }

    @Test
    void aBodyThatIsNoObjectIsRefusedOnce() {
        Input list = input("[1]");
        Input nothing = Input.of(null);

        list.text("a");
        nothing.text("a");

        assertThat(list.violations()).containsExactly(new Violation("", "wrong-type", "array", "object"));
        assertThat(nothing.violations()).containsExactly(new Violation("", "required", null, null));
    }

    @Test
    void halfACharacterIsNoText() {
        Input input = input("{\"half\":\"a\\ud83d\",\"whole\":\"a\\ud83d\\ude00\"}");

        assertThat(input.text("whole")).isEqualTo("a\ud83d\ude00");
        assertThat(input.text("half")).isEmpty();
        assertThat(input.violations()).containsExactly(new Violation("/half", "malformed-text", null, null));
    }

    @Test
    void aControlCharacterIsNoTextButALineMayEnd() {
        Input input = input("{\"nul\":\"a\\u0000b\",\"bell\":\"\\u0007\",\"none\":\"\\uffff\",\"lines\":\"a\\r\\n\\tb\"}");

        assertThat(input.text("lines")).isEqualTo("a\r\n\tb");
        input.text("nul");
        input.text("bell");
        input.text("none");
        assertThat(found(input)).containsExactly("/nul malformed-text", "/bell malformed-text", "/none malformed-text");
    }

    @Test
    void aDayOfAnotherAgeIsASlip() {
        Input input = input("{\"old\":\"0024-06-30\",\"far\":\"2204-06-30\",\"good\":\"2024-06-30\"}");

        assertThat(input.date("good")).isEqualTo("2024-06-30");
        input.date("old");
        input.date("far");
        assertThat(input.violations()).containsExactly(
                new Violation("/old", "out-of-range", "0024-06-30", "1900-01-01 … 2199-12-31"),
                new Violation("/far", "out-of-range", "2204-06-30", "1900-01-01 … 2199-12-31"));
    }

    @Test
    void whatWasStoredBeforeCanBeRead() {
        Input stored = Input.ofStored(JsonMapper.shared().readTree("{\"a\":{\"text\":\"a\\u0000b\",\"since\":\"0001-01-01\",\"all\":[\"\\u0007\"]}}")).object("a");

        assertThat(stored.text("text")).isEqualTo("a\u0000b");
        assertThat(stored.date("since")).isEqualTo("0001-01-01");
        assertThat(stored.texts("all")).containsExactly("\u0007");
        assertThat(stored.violations()).isEmpty();
    }

    @Test
    void blankTextIsNoText() {
        Input input = input("{\"a\":\"  \"}");

        assertThat(input.text("a")).isEmpty();
        assertThat(found(input)).containsExactly("/a required");
    }
}
