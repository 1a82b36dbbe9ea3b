package vn.tiendo.measurement.evidence.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
            "Biên bản số 5.pdf,       Biên bản số 5.pdf",
            "Biên bản.PDF,            Biên bản.pdf",
            "bao-cao.exe,             bao-cao.exe.pdf",
            "../../etc/passwd,        _.._etc_passwd.pdf",
            "'C:\\tmp\\a.pdf',        C_tmp_a.pdf",
            "'a\"b<c>.pdf',           a_b_c_.pdf",
            "'-rf .pdf',              rf .pdf",
            ".hidden.pdf,             hidden.pdf",
            "'',                      evidence.pdf",
            "'.. ',                   evidence.pdf"})
    void isGivenBackHarmless(String given, String safe) {
        assertThat(new FileName(given).safe(Kind.PDF)).isEqualTo(safe);
    }

    @Test
    void doesNotLookLikeAnotherKind() {
        assertThat(new FileName("bao-cao\u202Efdp.exe").safe(Kind.PDF)).isEqualTo("bao-caofdp.exe.pdf");
        assertThat(new FileName("a\r\nSet-Cookie: x\u0000.pdf").safe(Kind.PDF)).isEqualTo("aSet-Cookie_ x.pdf");
    }

    @Test
    void isCutBetweenCharacters() {
        String name = new FileName("😀".repeat(200)).safe(Kind.PNG);

        assertThat(name).isEqualTo("😀".repeat(150) + ".png");
    }
}
