package vn.tiendo.measurement.submission;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.measurement.submission.domain.Mode;
import vn.tiendo.measurement.submission.domain.Quality;
import vn.tiendo.measurement.submission.domain.Samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FilingReaderTest {

    private final FilingReader reader = new FilingReader(
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build());

    @Test
    void aFilingIsReadWithItsDefaults() {
        ReadFiling read = read("{'plan':'p','department':'d','period':'2024-M06','figures':["
                + "{'target':'N','value':{'kind':'NUMBER','number':55},'part':null}]}");

        assertThat(read.violations()).isEmpty();
        assertThat(read.filing().submit()).isTrue();
        assertThat(read.filing().figures()).singleElement().satisfies(figure -> {
            assertThat(figure.quality()).isEqualTo(Quality.ACTUAL);
            assertThat(figure.value()).isEqualTo(Samples.number("55"));
            assertThat(figure.pointer()).isEqualTo("/figures/0");
        });
    }

    @Test
    void theHashIsThatOfTheBytesAsReceived() {
        assertThat(read("{}").filing().delivery().sha256())
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        assertThat(codes(read("{}"))).containsExactlyInAnyOrder("/plan required", "/department required",
                "/period required", "/figures required");
    }

    @Test
    void oneUnreadableFigureDoesNotHideTheOthers() {
        ReadFiling read = read("{'plan':'p','department':'d','period':'June','reportedOn':'tomorrow','x':1,'figures':["
                + "{'target':'N','value':{'kind':'NUMBER','number':'many'}},"
                + "{'target':'N','value':{'kind':'NUMBER','number':1},'quality':'GUESSED'},"
                + "{'value':{'kind':'COUNT'}}, 7]}");

        assertThat(codes(read)).containsExactlyInAnyOrder("/period malformed-period", "/reportedOn wrong-type",
                "/x unknown-property", "/figures/0/value/number wrong-type", "/figures/1/quality unknown-value",
                "/figures/2/target required", "/figures/2/value/count required", "/figures/3 wrong-type");
        assertThat(read.filing().figures()).hasSize(1);
    }

    @Test
    void noFiguresAtAllIsEmpty() {
        assertThat(codes(read("{'plan':'p','department':'d','period':'2024-M06','figures':[]}")))
                .containsExactly("/figures empty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'number':1} | /kind required",
            "{'kind':'GUESS'} | /kind unknown-value",
            "{'kind':'NUMBER'} | /number required",
            "{'kind':'NUMBER','number':1,'unit':'kg'} | /unit unknown-property",
            "{'kind':'NUMBER','number':1e999} | /number out-of-range",
            "{'kind':'RATIO','numerator':1} | /denominator required",
            "{'kind':'COUNT','count':null} | /count required",
            "{'kind':'RATING'} | /grade required",
            "{'kind':'DONE'} | /done required",
            "{'kind':'DONE','done':true} | /on required",
            "{'kind':'DONE','done':true,'on':'2024-02-30'} | /on wrong-type",
            "{'kind':'NARRATIVE','assessment':'ACHIEVED'} | /ground ground-required",
            "{'kind':'NARRATIVE','assessment':'ACHIEVED','ground':' '} | /ground ground-required",
            "{'kind':'NARRATIVE','ground':'x'} | /assessment required",
            "{'kind':'COMPONENTS'} | /components required",
            "{'kind':'COMPONENTS','components':{'a':'b'}} | /components/a wrong-type",
            "{'kind':'NO_DATA'} | /reason required",
            "{'kind':'NO_DATA','reason':'LAZY'} | /reason unknown-value"})
    void aValueThatIsNotAsItsKindSaysIsRefused(String value, String expected) {
        assertThat(codes(read("{'plan':'p','department':'d','period':'2024-M06','figures':[{'target':'N','value':" + value
                + "}]}"))).containsExactly("/figures/0/value" + expected);
    }

    @Test
    void longTextsAreRefused() {
        assertThat(codes(read("{'plan':'p','department':'d','period':'2024-M06','figures':[{'target':'N',"
                + "'value':{'kind':'NUMBER','number':1},'explanation':'" + "x".repeat(4_001) + "'}]}")))
                .containsExactly("/figures/0/explanation out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{} {}", "{'a':1,}", "hello"})
    void whatIsNoJsonIsUnreadable(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(UnreadableBody.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "null"})
    void whatIsNoObjectIsToldAsSuch(String body) {
        assertThat(read(body).violations()).isNotEmpty();
    }

    private ReadFiling read(String json) {
        return reader.filing(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Mode.ATOMIC, null);
    }

    private static List<String> codes(ReadFiling read) {
        return read.violations().stream().map(violation -> violation.pointer() + " " + violation.code()).toList();
    }
}
