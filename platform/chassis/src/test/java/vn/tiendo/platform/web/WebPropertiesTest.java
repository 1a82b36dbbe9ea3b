package vn.tiendo.platform.web;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class WebPropertiesTest {

    private static final DataSize USUAL = DataSize.ofMegabytes(1);
    private static final DataSize LARGER = DataSize.ofMegabytes(10);

    private final WebProperties properties =
            new WebProperties(USUAL, Map.of("/files", LARGER, "/figures text/csv", LARGER), Duration.ZERO);

    @Test
    void anAddressMayTakeMoreOfEveryKind() {
        assertThat(properties.limitAt("/files", "application/json")).isEqualTo(LARGER.toBytes());
        assertThat(properties.limitAt("/files", null)).isEqualTo(LARGER.toBytes());
        assertThat(properties.isLargerAt("/other", null)).isFalse();
    }

    @Test
    void anAddressMayTakeMoreOfOneKindOnly() {
        assertThat(properties.limitAt("/figures", "Text/CSV; charset=utf-8")).isEqualTo(LARGER.toBytes());
        assertThat(properties.limitAt("/figures", "application/json")).isEqualTo(USUAL.toBytes());
        assertThat(properties.limitAt("/figures", null)).isEqualTo(USUAL.toBytes());
        assertThat(properties.isLargerAt("/figures", "text/csv")).isTrue();
        assertThat(properties.isLargerAt("/figures", "text/csv2")).isFalse();
    }
}
