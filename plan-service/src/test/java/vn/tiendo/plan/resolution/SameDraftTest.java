package vn.tiendo.plan.resolution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tiendo.plan.file.ReadingLimits;
import vn.tiendo.plan.resolution.document.DocumentReader;
import vn.tiendo.plan.resolution.document.DocumentText;
import vn.tiendo.plan.resolution.domain.ResolutionReader;

import static org.assertj.core.api.Assertions.assertThat;

class SameDraftTest {

    private static final Path SAMPLES = Path.of("../samples/lai-thieu-2024");

    @ParameterizedTest
    @ValueSource(strings = {"resolution.docx", "resolution.pdf"})
    void theDraftIsTheSameHoweverTheResolutionIsSent(String file) throws IOException {
        var expected = draft("resolution.txt");

        assertThat(texts(Objects.requireNonNull(expected.get("targets")))).hasSizeGreaterThan(50);
        assertThat(withoutPlaces(draft(file))).isEqualTo(withoutPlaces(expected));
    }

    private static Map<?, ?> draft(String file) throws IOException {
        var read = (DocumentText.Read) new DocumentReader(ReadingLimits.USUAL).read(SAMPLES.resolve(file));
        return DraftForm.write(ResolutionReader.read(read.text()));
    }

    private static List<?> texts(Object targets) {
        return (List<?>) targets;
    }

    /** Blank lines move the places; the words that stand there are the same. */
    private static Object withoutPlaces(Object form) {
        return switch (form) {
            case Map<?, ?> map -> map.entrySet().stream()
                    .filter(each -> !List.of("start", "end").contains(each.getKey()) && !isWholeText(map, each.getKey()))
                    .map(each -> List.of(each.getKey(), withoutPlaces(each.getValue()))).toList();
            case List<?> list -> list.stream().map(SameDraftTest::withoutPlaces).toList();
            default -> form;
        };
    }

    private static boolean isWholeText(Map<?, ?> map, Object key) {
        return key.equals("text") && map.containsKey("targets");
    }
}
