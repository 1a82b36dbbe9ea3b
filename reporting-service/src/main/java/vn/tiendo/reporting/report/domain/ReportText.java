package vn.tiendo.reporting.report.domain;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.report.domain.ReportContent.Block;
import vn.tiendo.reporting.report.domain.ReportContent.Part;
import vn.tiendo.reporting.report.domain.ReportContent.Proof;
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
            input.stamp() == null,
            Opening.grounds(input),
            placeholders.fill(template.opening()),
            parts(),
            placeholders.fill(template.closing()) + "./.",
            new Signature(template.authority().stream().map(placeholders::fill).toList(), input.imprint().signer()),
            recipients(),
            TargetTable.of(input, placeholders.fill(template.caption())),
            "Ủy ban nhân dân " + Opening.unit(input),
            input.to(),
            proof);
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (TemplatePart part : template.parts()) {
            parts.add(new Part(Words.roman(parts.size() + 1) + ".", placeholders.fill(part.title()), blocks(part)));
        }
        return parts;
    }

    private List<Block> blocks(TemplatePart part) {
        return switch (part.content()) {
            case RESULTS -> Results.of(input);
            case SHORTCOMINGS -> Shortcomings.of(input);
            case TASKS -> NextTasks.of(input);
            case GAPS -> Gaps.of(input);
        };
    }

    private List<String> recipients() {
        List<String> recipients = new ArrayList<>();
        for (String recipient : template.recipients()) {
            boolean last = recipients.size() == template.recipients().size() - 1;
            recipients.add("- " + placeholders.fill(recipient) + (last ? "." : ";"));
        }
        return recipients;
    }
}
