package vn.tiendo.reporting.report.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.report.domain.ReportContent.Appendix;
import vn.tiendo.reporting.report.domain.ReportContent.Block;
import vn.tiendo.reporting.report.domain.ReportContent.Part;
import vn.tiendo.reporting.report.domain.ReportContent.Proof;
import vn.tiendo.reporting.report.domain.ReportContent.Recipients;
import vn.tiendo.reporting.report.domain.ReportContent.Signature;
import vn.tiendo.reporting.report.domain.Template.TemplatePart;

/** What a report says: a pure function of its frozen input, and of the template that is part of it. */
public final class ReportText {

    private final ReportInput input;
    private final Template template;
    private final Placeholders placeholders;

    private ReportText(ReportInput input) {
        this.input = input;
        this.template = input.template();
        this.placeholders = new Placeholders(input, template);
    }

    /** @param proof of an issued report */
    public static ReportContent write(ReportInput input, @Nullable Proof proof) {
        return new ReportText(input).content(proof);
    }

    private ReportContent content(@Nullable Proof proof) {
        return new ReportContent(
            Opening.letterhead(input),
            template.kind(),
            placeholders.fill(template.summary()),
            input.words().with("vi-VN", "en-US"),
            input.stamp() == null ? input.words().with("DỰ THẢO", "DRAFT") : null,
            SentTo.of(input).addressed(),
            Opening.grounds(input),
            placeholders.fill(template.opening()),
            parts(),
            placeholders.fill(template.closing()) + "./.",
            signature(),
            new Recipients(input.words().with("Nơi nhận:", "Recipients:"), SentTo.of(input).listed()),
            appendix(),
            Opening.issuer(input),
            input.to(),
            proof);
    }

    private Signature signature() {
        Imprint imprint = input.imprint();
        String signer = imprint.signer();
        Words words = input.words();
        List<String> authority = template.authority().stream().map(placeholders::fill).toList();
        return new Signature(Capacity.of(imprint).over(authority, imprint.position(), words), signer,
            words.with("Chữ ký của ", "Signature of ") + Objects.requireNonNullElse(signer, words.with("người ký", "the signer")),
            words.with("Dấu của ", "Seal of ") + Opening.issuer(input));
    }

    private Appendix appendix() {
        UnitsCompared units = input.units();
        String caption = placeholders.fill(template.caption());
        return units == null ? TargetTable.of(input, caption) : UnitsTable.of(input, units, caption);
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Map<Integer, List<Passage>> narrative = Narrative.of(input).stream()
            .collect(Collectors.toMap(Narrative.Part::number, Narrative.Part::passages));
        for (TemplatePart part : template.parts()) {
            parts.add(new Part(Words.roman(parts.size() + 1) + ".", placeholders.fill(part.title()),
                blocks(part, narrative.getOrDefault(parts.size() + 1, List.of()))));
        }
        return parts;
    }

    private List<Block> blocks(TemplatePart part, List<Passage> narrative) {
        return switch (part.content()) {
            case RESULTS -> Results.of(input, narrative);
            case SHORTCOMINGS, TASKS -> Passage.blocks(narrative);
            case CHANGES -> Changes.of(input);
            case RANKING -> UnitsText.of(input).ranking();
            case INDICATORS -> UnitsText.of(input).indicators();
            case GAPS -> input.units() == null ? Gaps.of(input) : UnitsText.of(input).gaps();
        };
    }
}
