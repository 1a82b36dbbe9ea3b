package vn.tiendo.reporting.scoreboard.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AttainmentTest {

    private static Attainment of(int weight, @Nullable Integer percent) {
        return Attainment.of(BigDecimal.valueOf(weight), percent == null ? null : BigDecimal.valueOf(percent));
    }

    @Test
    void whatIsKnownCountsByItsWeight() {
        Attainment all = Attainment.together(Stream.of(of(3, 100), of(1, 60)));

        assertThat(all.percent()).isEqualByComparingTo("90");
        assertThat(all.coverage()).isEqualByComparingTo("100");
    }

    @Test
    void whatIsMissingIsNoZeroButLessCoverage() {
        Attainment all = Attainment.together(Stream.of(of(3, 100), of(1, null)));

        assertThat(all.percent()).isEqualByComparingTo("100");
        assertThat(all.coverage()).isEqualByComparingTo("75");
    }

    @Test
    void nothingKnownHasNoShare() {
        assertThat(Attainment.together(Stream.of(of(2, null))).percent()).isNull();
        assertThat(Attainment.together(Stream.of(of(2, null))).coverage()).isEqualByComparingTo("0");
        assertThat(Attainment.together(Stream.empty()).coverage()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void partsOfPartsComeToTheSame(int seed) {
        Random random = new Random(seed);
        List<Attainment> some = new ArrayList<>(random.ints(40, 0, 101).mapToObj(percent ->
                of(1 + percent % 7, percent % 11 == 0 ? null : percent)).toList());
        Attainment whole = Attainment.together(some.stream());
        Collections.shuffle(some, random);
        int cut = random.nextInt(some.size() + 1);

        assertThat(Attainment.together(Stream.of(Attainment.together(some.subList(0, cut).stream()),
                Attainment.together(some.subList(cut, some.size()).stream())))).isEqualTo(whole);
    }
}
