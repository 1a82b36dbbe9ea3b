package vn.tiendo.plan.resolution.domain;

import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tiendo.plan.Files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What holds for any text: resolutions cut, shuffled, repeated and spoilt. */
class ReaderPropertiesTest {

    private static final int ROUNDS = 400;
    private static final String RUBBISH = "-+*•|\t\n:;.,()\"“”%‰≥<1234567890/ăđêộ\u0301\u0323\ud83d\ude00\u0000 ";
    private static final List<String> TEXTS = texts();

    @Test
    void spansNumbersAndCoverageHoldForSpoiltTexts() {
        var random = new Random(20241228);
        for (int round = 0; round < ROUNDS; round++) {
            var text = spoilt(TEXTS.get(random.nextInt(TEXTS.size())), random);
            var draft = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ResolutionReader.read(text));

            draft.targets().forEach(target -> assertHolds(target, text));
            draft.unread().forEach(unread -> assertSpan(unread.source(), text));
            assertNumbersAreOwn(draft);
        }
    }

    @Test
    void theSameTextReadsTheSame() {
        TEXTS.forEach(text -> assertThat(ResolutionReader.read(text)).isEqualTo(ResolutionReader.read(text)));
    }

    /** Every letter of the part is in a target, in a heading or label, or listed as unread. */
    @Test
    void nothingOfTheTargetsIsDropped() {
        for (var text : TEXTS) {
            var dropped = new Coverage(text).dropped();

            assertThat(dropped).as(text.substring(0, Math.min(120, text.length()))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "1,2 ", "không có ", "và ", "(", "\"", "- ", "1. a\n", "thu, ", "1 tỷ ", "\t", "|",
            "a\tb\tc\n", "\u0301", "I. X\n", "1.1. Ab\n", "** ", "đạt chỉ tiêu ", "1/2 ", "trong đó: ", "1-", "a  b  "})
    void workGrowsWithTheLengthOnly(String repeated) {
        var text = "QUYẾT NGHỊ:\nĐiều 1. Các chỉ tiêu năm 2024\n" + repeated.repeat(60_000 / repeated.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ResolutionReader.read(text));
    }

    private static void assertHolds(DraftTarget target, String text) {
        assertSpan(target.source(), text);
        assertThat(target.confidence()).isBetween(0.0, 1.0);
        assertThat(printed(target.source().text())).as(target.source().text()).containsAll(numbers(target.rule()));
    }

    private static void assertSpan(Span span, String text) {
        assertThat(text.substring(span.start(), span.end())).isEqualTo(span.text());
    }

    private static void assertNumbersAreOwn(ResolutionDraft draft) {
        Set<String> seen = new HashSet<>();
        draft.targets().forEach(target -> assertThat(seen.add(target.section() + "/" + target.number())).isTrue());
        draft.targets().stream().filter(target -> target.parent() != null)
                .forEach(target -> assertThat(seen).contains(target.section() + "/" + target.parent()));
    }

    /** All values that stand in a text, with each power word that stands in it too. */
    private static Set<BigDecimal> printed(String source) {
        var folded = new Folded(source);
        var tokens = Tokens.of(folded, 0, folded.text.length());
        Set<BigDecimal> values = new HashSet<>();
        for (int at = 0; at < tokens.to(); at++) {
            var amount = Amount.at(tokens, at);
            if (amount != null) {
                values.add(amount.value().stripTrailingZeros());
            }
            Numerals.read(tokens.at(at).text()).ifPresent(value -> Stream.of(0, 3, 4, 6, 9, 12, 15)
                    .forEach(power -> values.add(value.movePointRight(power).stripTrailingZeros())));
        }
        return values;
    }

    /** An assigned share of 100 is what "đạt chỉ tiêu" says without a number. */
    private static List<BigDecimal> numbers(ReadRule rule) {
        List<@Nullable BigDecimal> numbers = switch (rule) {
            case ReadRule.AtLeast(var min, _) -> List.of(min);
            case ReadRule.AtMost(var max, _) -> List.of(max);
            case ReadRule.Between(var min, var max) -> List.of(min, max);
            case ReadRule.Exactly(var value) -> List.of(value);
            case ReadRule.ChangeFrom(_, _, var min, var max, _) -> Arrays.asList(min, max);
            case ReadRule.AllOf(var count) -> Arrays.asList(count == null ? null : BigDecimal.valueOf(count));
            case ReadRule.AtLeastOf(var count) -> List.of(BigDecimal.valueOf(count));
            case ReadRule.MeetAssigned(var percent) ->
                    percent.compareTo(BigDecimal.valueOf(100)) == 0 ? List.of() : List.of(percent);
            case ReadRule.NoneOccur _, ReadRule.BetterThanLastYear _, ReadRule.RatedAtLeast _, ReadRule.DoneBy _,
                    ReadRule.Narrative _ -> List.of();
        };
        return numbers.stream().filter(Objects::nonNull).map(BigDecimal::stripTrailingZeros).toList();
    }

    private static String spoilt(String text, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(random.nextInt(text.length()));
            case 1 -> text.substring(0, random.nextInt(text.length()));
            case 2 -> shuffled(text, random);
            case 3 -> withRubbish(text, random);
            case 4 -> Normalizer.normalize(withRubbish(text, random), Normalizer.Form.NFD);
            default -> text + shuffled(text, random) + text.toUpperCase(Locale.ROOT);
        };
    }

    private static String shuffled(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n")));
        Collections.shuffle(lines, random);
        return String.join("\n", lines);
    }

    private static String withRubbish(String text, Random random) {
        var spoilt = new StringBuilder(text);
        for (int i = 0; i < 60; i++) {
            spoilt.insert(random.nextInt(spoilt.length()), RUBBISH.charAt(random.nextInt(RUBBISH.length())));
        }
        return spoilt.toString();
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(Files.text(Files.SAMPLE.resolve("resolution.txt"))));
        for (var folder : List.of("developed", "held-out")) {
            var files = Path.of("src/test/resources/resolutions", folder).toFile()
                    .listFiles((_, name) -> name.endsWith(".txt"));
            Stream.of(files == null ? new File[0] : files).sorted()
                    .forEach(file -> texts.add(Files.text(file.toPath())));
        }
        return texts;
    }
}
