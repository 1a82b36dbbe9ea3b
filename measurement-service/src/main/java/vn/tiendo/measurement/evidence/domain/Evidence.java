package vn.tiendo.measurement.evidence.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.submission.domain.EvidenceId;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.Sender;
import vn.tiendo.measurement.submission.domain.SubmissionId;

/**
 * A file that shows a figure to be right. Figures of the same submission refer to it by its id.
 *
 * @param figure that it was given for
 * @param version grows by one with each change
 * @param removedAt absent: it is there
 */
public record Evidence(EvidenceId id, SubmissionId submission, String unit, FigureKey figure, long version, FileName name,
        Content content, Sender from, Instant at, @Nullable Instant removedAt) {

    /** The same bytes for the same figure are the same evidence, however often they are sent. */
    public static EvidenceId id(SubmissionId submission, FigureKey figure, String sha256) {
        String named = String.join("\n", submission.toString(), figure.target(),
                figure.part() == null ? "" : figure.part(), sha256);
        return new EvidenceId(HexFormat.of().formatHex(sha256().digest(named.getBytes(StandardCharsets.UTF_8)))
                .substring(0, EvidenceId.LENGTH));
    }

    /** @param before what was there under this id and had been removed */
    public Evidence after(Evidence before) {
        return new Evidence(id, submission, unit, figure, before.version + 1, name, content, from, at, removedAt);
    }

    public boolean isThere() {
        return removedAt == null;
    }

    public Evidence removed(Instant now) {
        return new Evidence(id, submission, unit, figure, version + 1, name, content, from, at, now);
    }

    /** A figure came to refer to it while it was being removed. */
    public Evidence backAgain() {
        return new Evidence(id, submission, unit, figure, version + 1, name, content, from, at, null);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
