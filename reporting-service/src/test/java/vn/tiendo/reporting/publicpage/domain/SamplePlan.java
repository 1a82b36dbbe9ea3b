package vn.tiendo.reporting.publicpage.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.scoreboard.domain.Attainment;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Row.Note;
import vn.tiendo.reporting.scoreboard.domain.Row.Party;
import vn.tiendo.reporting.scoreboard.domain.Row.Point;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard.Resolution;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard.Section;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard.Submissions;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard.Summary;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

/** A plan with a target of each status, one of them with a criterion. */
public final class SamplePlan {

    public static final Period JUNE = Period.month(2024, 6);
    private static final Party POLICE = new Party("cong-an", "Công an phường");
    private static final Instant AT = Instant.parse("2024-06-14T07:05:00Z");

    private SamplePlan() {
    }

    public static Scoreboard scoreboard() {
        return of(List.of(
                new Section("KT", "I", "Kinh tế", Scoreboard.counts(Stream.of()), Attainment.of(Stream.of()), List.of(
                        row("KT-1", "Thu ngân sách", Status.EXCEEDED, null), row("KT-2", "Vệ sinh môi trường", Status.OFF_TRACK, null),
                        row("KT-2.1", "Hộ đăng ký thu gom rác", Status.MISSED, "KT-2"),
                        row("KT-3", "Cơ sở phế liệu không phép", Status.MISSED, null))),
                new Section("XH", "II", "Văn hóa - xã hội", Scoreboard.counts(Stream.of()), Attainment.of(Stream.of()), List.of(
                        row("XH-1", "Trẻ được tiêm chủng đủ", Status.MET, null), row("XH-2", "Hộ nghèo", Status.ON_TRACK, null),
                        row("XH-3", "Khu phố văn hóa", Status.AT_RISK, null), row("XH-4", "Điểm trường đạt chuẩn", Status.NO_DATA, null),
                        row("XH-5", "Người dân hài lòng", Status.NOT_DUE, null)))));
    }

    private static Scoreboard of(List<Section> sections) {
        var counts = Scoreboard.counts(sections.stream().flatMap(section -> section.targets().stream()));
        return new Scoreboard("lai-thieu-2024", "lai-thieu", List.of("thuan-an", "lai-thieu"), "Phường Lái Thiêu", 2024,
                "Kế hoạch phát triển kinh tế - xã hội năm 2024",
                new Resolution("34/NQ-HĐND", LocalDate.of(2023, 12, 28), "Hội đồng nhân dân phường", null, null), null, 1,
                Basis.APPROVED, JUNE, 7, AT, new Summary(8, counts, Attainment.of(Stream.of()),
                        new Text("2/8 chỉ tiêu đạt và vượt, trong đó 1 vượt", "2 of 8 targets met, 1 of them exceeded"),
                        new Submissions(12, 11, 11, 2, 1)), sections, List.of());
    }

    public static Row row(String id, String title, Status status, @Nullable String partOf) {
        boolean known = status.judged();
        return new Row(id, id.substring(id.indexOf('-') + 1), title, null, "%", new Text("≥ 98 %", "≥ 98 %"), POLICE, partOf, null, null,
                null, known ? List.of(new Point(Period.month(2024, 5), new BigDecimal("95.2"), null),
                        new Point(JUNE, new BigDecimal("96.4"), null)) : List.of(),
                status == Status.OFF_TRACK ? List.of(new Note(POLICE, JUNE, false, "Mưa kéo dài nên xe không vào được hẻm.")) : List.of(),
                new Verdict(id, status, Basis.APPROVED, JUNE, known ? new BigDecimal("1234.5") : null, "%", new BigDecimal("98"),
                        new BigDecimal("97"), known ? new BigDecimal("98.37") : null, false, 1, "AT_LEAST", 1,
                        new Thresholds(new BigDecimal("0.95"), new BigDecimal("0.8")), List.of(), List.of(), null, null, null,
                        new Text("Đạt 1.234,5 % so với yêu cầu từ 98 % trở lên", "1,234.5 % against at least 98 %"), AT));
    }

    /** Names as somebody might have entered them who means ill. */
    public static Scoreboard evil() {
        String evil = "<script>alert('x')</script> & \"quoted\" \u0000";
        return of(List.of(new Section("KT", "I", evil, Scoreboard.counts(Stream.of()), Attainment.of(Stream.of()),
                List.of(row("KT-1", evil, Status.OFF_TRACK, null)))));
    }
}
