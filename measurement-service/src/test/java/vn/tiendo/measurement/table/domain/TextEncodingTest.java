package vn.tiendo.measurement.table.domain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextEncodingTest {

    private static final String TEXT = "target,value,explanation\nKT-3.4,55,Đã vận động 25 cơ sở chuyển đổi ngành nghề";

    @Test
    void utf8IsReadWithAndWithoutItsMark() {
        assertThat(TextEncoding.decode(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(new TextEncoding.Text(TEXT));
        assertThat(TextEncoding.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new TextEncoding.Text(TEXT));
        assertThat(TextEncoding.decode(new byte[0])).isEqualTo(new TextEncoding.Text(""));
    }

    @Test
    void utf16IsNamedWithAndWithoutItsMark() {
        assertThat(TextEncoding.decode(TEXT.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new TextEncoding.Foreign("UTF-16LE"));
        assertThat(TextEncoding.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new TextEncoding.Foreign("UTF-16LE"));
        assertThat(TextEncoding.decode(TEXT.getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(new TextEncoding.Foreign("UTF-16BE"));
        assertThat(TextEncoding.decode(TEXT.getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(new TextEncoding.Foreign("UTF-16BE"));
    }

    /** Its tones are characters of their own behind the letter. */
    @Test
    void windows1258IsNamed() {
        String split = "Đa\u0303 vâ\u0323n đô\u0323ng 25 cơ sơ\u0309 chuyê\u0309n đô\u0309i nga\u0300nh nghê\u0300";

        assertThat(TextEncoding.decode(split.getBytes(Charset.forName("windows-1258"))))
                .isEqualTo(new TextEncoding.Foreign("Windows-1258"));
    }

    @Test
    void tcvn3IsNamed() {
        assertThat(TextEncoding.decode(tcvn3("Đã vận động 25 cơ sở chuyển đổi ngành nghề")))
                .isEqualTo(new TextEncoding.Foreign("TCVN3"));
        assertThat(TextEncoding.decode(tcvn3("Chỉ tiêu giảm nghèo"))).isEqualTo(new TextEncoding.Foreign("TCVN3"));
    }

    /** The letters of the texts above by TCVN 5712:1993. */
    private static byte[] tcvn3(String text) {
        String letters = "Đãậộơởểổàềỉêảè";
        int[] codes = {0xA7, 0xB7, 0xCB, 0xE9, 0xAC, 0xEB, 0xD3, 0xE6, 0xB5, 0xD2, 0xD8, 0xAA, 0xB6, 0xCC};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (char each : text.replace('đ', '\u00AE').toCharArray()) {
            int at = letters.indexOf(each);
            bytes.write(at < 0 ? each : codes[at]);
        }
        return bytes.toByteArray();
    }
}
