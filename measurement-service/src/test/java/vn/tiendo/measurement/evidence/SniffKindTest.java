package vn.tiendo.measurement.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.tiendo.measurement.evidence.domain.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class SniffKindTest {

    private static final SniffKind KINDS = new SniffKind(new EvidenceProperties(List.of(Kind.values()), 1,
            Duration.ofDays(1), Duration.ofHours(1), Duration.ofHours(1), 1, Duration.ofSeconds(5),
            new EvidenceProperties.Scanner("", 0, Duration.ofSeconds(1))));

    @Test
    void eachKindIsKnownByItsBytes() throws IOException {
        assertThat(kind(Samples.pdf("a"))).contains(Kind.PDF);
        assertThat(kind(Samples.docx())).contains(Kind.DOCX);
        assertThat(kind(Samples.xlsx())).contains(Kind.XLSX);
        assertThat(kind(Samples.packed("ppt/presentation.xml", "[Content_Types].xml"))).contains(Kind.PPTX);
        assertThat(kind(Samples.openDocument("application/vnd.oasis.opendocument.text"))).contains(Kind.ODT);
        assertThat(kind(Samples.openDocument("application/vnd.oasis.opendocument.spreadsheet"))).contains(Kind.ODS);
        assertThat(kind(Samples.openDocument("application/vnd.oasis.opendocument.presentation"))).contains(Kind.ODP);
        assertThat(kind(Samples.image("jpg"))).contains(Kind.JPG);
        assertThat(kind(Samples.image("png"))).contains(Kind.PNG);
        assertThat(kind(Samples.heic())).contains(Kind.HEIC);
        assertThat(kind(Samples.image("tiff"))).contains(Kind.TIFF);
        assertThat(kind("RIFF\u0010\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1))).contains(Kind.WEBP);
    }

    @Test
    void theOrderOfWhatIsPackedDoesNotMatter() throws IOException {
        assertThat(kind(Samples.packed("_rels/.rels", "docProps/app.xml", "word/document.xml", "[Content_Types].xml")))
                .contains(Kind.DOCX);
    }

    @Test
    void whatIsNoneOfThemIsNone() throws IOException {
        assertThat(kind("#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(kind("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(kind("MZ\u0090\0\u0003".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(kind(Samples.packed("a.exe"))).isEmpty();
        assertThat(kind(Samples.packed("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))).isEmpty();
        assertThat(kind(Samples.packed("[Content_Types].xml", "word/document.xml", "xl/workbook.xml"))).isEmpty();
        byte[] docx = Samples.docx();
        assertThat(kind(Arrays.copyOf(docx, docx.length / 2))).isEmpty();
    }

    @Test
    void nothingIsUnpacked() throws IOException {
        byte[] bomb = Samples.packed(1 << 26, "[Content_Types].xml", "word/document.xml");

        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThat(kind(bomb)).contains(Kind.DOCX);
    }

    private static Optional<Kind> kind(byte[] bytes) throws IOException {
        try (ReceivedFile file = ReceivedFile.of(new ByteArrayInputStream(bytes))) {
            return KINDS.of(file).flatMap(Kind::of);
        }
    }
}
