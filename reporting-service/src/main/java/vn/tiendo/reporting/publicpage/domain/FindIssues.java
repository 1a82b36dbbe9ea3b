package vn.tiendo.reporting.publicpage.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.table.domain.Table.Language;

/** The reports on a plan that were issued. Blocks on the store: not for event loops. */
public interface FindIssues {

    /**
     * @param symbol number and symbol: "05/BC-UBND"
     * @param language in which it is written
     * @param edition 1 for the first on the same plan and period
     * @param replaced another issue corrects it
     * @param checkAddress says of it that it was issued
     */
    record Issue(String id, String symbol, @Nullable LocalDate date, Period period, Language language, int edition, boolean replaced,
            String checkAddress, List<File> files) {

        public Issue {
            files = List.copyOf(files);
        }
    }

    /** @param format by which it is asked for: pdf */
    record File(String format, String sha256, long bytes) {
    }

    /** A file to be handed out. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes that are passed on, never compared.
    record Content(String name, String mediaType, byte[] bytes, String sha256) {
    }

    /** Newest first. */
    List<Issue> of(String plan);

    /** Empty when no such report on the plan was issued, or not in this format. */
    Optional<Content> content(String plan, String report, String format);
}
