package vn.tiendo.measurement.table.domain;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnitOfMeasureTest {

    @ParameterizedTest
    @CsvSource({"%, phần trăm", "%, ％", "triệu đồng, Tr.đ", "triệu đồng, trđ", "triệu đồng, 1.000.000 đồng", "đồng, VNĐ",
            "tỷ đồng, Tỉ đồng", "nghìn đồng, ngàn đồng", "m², m2", "ha, héc-ta", "hộ, Hộ", "điểm %, điểm phần trăm",
            "cơ sở, cơ  sở"})
    void usualSpellingsOfOneUnitAreTheSame(String one, String other) {
        assertThat(UnitOfMeasure.same(one, other)).isTrue();
        assertThat(UnitOfMeasure.same(other, one)).isTrue();
    }

    @Test
    void decomposedLettersAreTheSame() {
        assertThat(UnitOfMeasure.same(Normalizer.normalize("triệu đồng", Normalizer.Form.NFD), "triệu đồng")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"đồng, triệu đồng", "%, điểm %", "hộ, người", "tỷ đồng, triệu đồng", "%, ‰", "ha, m2"})
    void nothingIsTakenForAnotherUnit(String one, String other) {
        assertThat(UnitOfMeasure.same(one, other)).isFalse();
    }
}
