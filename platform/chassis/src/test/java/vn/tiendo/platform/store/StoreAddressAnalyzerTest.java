package vn.tiendo.platform.store;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import com.mongodb.ConnectionString;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StoreAddressAnalyzerTest {

    private final StoreAddressAnalyzer analyzer = new StoreAddressAnalyzer();

    @Test
    void anAddressThatCannotBeReadNamesTheSettingAndNoPassword() {
        var cause = catchThrowableOfType(IllegalArgumentException.class, () -> new ConnectionString("mongodb://plan:secret/word@store"));

        var analysis = Objects.requireNonNull(analyzer.analyze(cause));

        assertThat(analysis.getDescription()).contains("address cannot be read").doesNotContain("secret");
        assertThat(analysis.getAction()).contains("MONGODB_URI");
    }

    @Test
    void anotherFailureIsNotOfTheAddress() {
        assertThat(analyzer.analyze(new IllegalArgumentException("something else"))).isNull();
    }
}
