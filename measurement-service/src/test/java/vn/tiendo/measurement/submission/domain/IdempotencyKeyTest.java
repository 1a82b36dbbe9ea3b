package vn.tiendo.measurement.submission.domain;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdempotencyKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"", "2024-06/dia-chinh:1"})
    void visibleCharactersMakeAKey(String text) {
        assertThat(IdempotencyKey.parse(text)).hasToString("Optional[" + text + "]");
        assertThat(IdempotencyKey.parse("k".repeat(200))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "khóa", "a\tb"})
    void nothingElseDoes(String text) {
        assertThat(IdempotencyKey.parse(text)).isEmpty();
        assertThat(IdempotencyKey.parse("k".repeat(201))).isEmpty();
    }
}
