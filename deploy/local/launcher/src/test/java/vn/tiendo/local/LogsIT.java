package vn.tiendo.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.tiendo.local.check.Api;
import vn.tiendo.local.part.Parts;

import static org.assertj.core.api.Assertions.assertThat;

/** After all that the tests before have done to the shared installation. */
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(OneInstallation.class)
class LogsIT {

    @Test
    void noLogHoldsATokenACookieAPasswordASecretOrANameOfAPerson(Ward ward) throws Exception {
        ward.enterUnits();
        List<String> spoilt = spoiltCredentials(ward);

        List<String> findings = new LogCheck(Map.of("a name", TestPeople.names(ward.people()), "a password or secret",
                TestPeople.secrets(ward.people()), "what was sent as a credential", spoilt)).findings(logs(ward));

        assertThat(findings).isEmpty();
        for (String part : Parts.NAMES) assertThat(logs(ward).resolve(part + ".log")).isNotEmptyFile();
    }

    /** Sends what cannot be right, for that is what a careless program writes down. */
    private static List<String> spoiltCredentials(Ward ward) throws Exception {
        String token = ward.person("can-bo-cong-an") + "spoilt";
        ward.api().attempt("/api/v1/submissions", token, Api.JSON.createObjectNode());
        ward.api().attempt("/api/v1/submissions", "not-a-token-but-secret", Api.JSON.createObjectNode());
        return Stream.concat(Stream.of("not-a-token-but-secret"), Stream.of(token.split("\\."))).toList();
    }

    private static Path logs(Ward ward) {
        return ward.data().resolve("logs");
    }
}
