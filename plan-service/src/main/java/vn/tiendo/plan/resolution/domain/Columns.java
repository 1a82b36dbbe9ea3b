package vn.tiendo.plan.resolution.domain;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Which column of a table of targets is which, as its header says; -1 for a column that is not there. */
record Columns(int number, int name, int unit, int plan, @Nullable String commonUnit, List<Integer> places) {

    private static final int FEWEST = 2;
    private static final int MOST = 40;
    private static final Phrases NUMBER = Phrases.of("stt|tt|số tt|số thứ tự|s tt");
    private static final Phrases NAME = Phrases.of("""
            chỉ tiêu|các chỉ tiêu|nội dung|nội dung chỉ tiêu|tên chỉ tiêu|danh mục|danh mục chỉ tiêu|chỉ tiêu chủ yếu
            mục tiêu|tên|nội dung công việc|lĩnh vực|hạng mục|nhóm chỉ tiêu""");
    private static final Phrases UNIT = Phrases.of("đvt|đơn vị|đơn vị tính|đv tính|đ . v . t|đv");
    private static final Phrases PLAN = Phrases.of("""
            kế hoạch|kh|chỉ tiêu|mục tiêu|dự toán|phấn đấu|nghị quyết|nq|chỉ tiêu giao|dự kiến|giao""");
    private static final Phrases NOT_PLAN = Phrases.of("""
            thực hiện|th|ước|ước th|so|so sánh|ghi chú|%|cùng kỳ|đạt|tăng|tỷ lệ|kết quả|cơ quan|đơn vị|phụ trách|chủ trì
            tăng trưởng|giai đoạn|theo dõi|căn cứ""");

    /** The columns that this row names, or null if it is no header. */
    static @Nullable Columns of(Row row, @Nullable Row below, @Nullable Integer year) {
        int name = first(row, NAME, -1);
        if (row.cells().size() < FEWEST || row.cells().size() > MOST || name < 0) {
            return null;
        }
        int unit = first(row, UNIT, -1);
        int plan = plan(row, name, unit, year);
        if (plan < 0 && below != null && below.cells().size() == row.cells().size()) {
            plan = plan(below, name, unit, year);
        }
        boolean header = plan >= 0 && row.cell(name).words() <= 8
                && (unit >= 0 || first(row, NUMBER, -1) >= 0 || row.cells().size() == FEWEST);
        return header ? new Columns(first(row, NUMBER, name), name, unit, plan, common(row, plan), row.places()) : null;
    }

    private static int first(Row row, Phrases words, int except) {
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cell(i);
            if (i != except && cell.startsWith(words) && !hasYear(cell)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasYear(Tokens cell) {
        for (int i = cell.from(); i < cell.to(); i++) {
            if (cell.at(i).text().matches("20\\d\\d")) {
                return true;
            }
        }
        return false;
    }

    /** The plan's own year counts most, then a word for a plan, then being the later one. */
    private static int plan(Row row, int name, int unit, @Nullable Integer year) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            int worth = i == name || i == unit ? 0 : worth(row.cell(i), year);
            if (worth > 0 && worth >= most) {
                best = worth == most && most >= 4 ? best : i;
                most = worth;
            }
        }
        return best;
    }

    private static int worth(Tokens cell, @Nullable Integer year) {
        if (cell.isEmpty() || cell.has(NOT_PLAN) || cell.startsWith(NUMBER)) {
            return 0;
        }
        boolean named = year != null && cell.find(String.valueOf(year), cell.from()) >= 0;
        boolean otherYear = !named && year != null && hasYear(cell);
        return otherYear ? 0 : (cell.has(PLAN) ? 2 : 0) + (named ? 3 : 0);
    }

    private static @Nullable String common(Row row, int plan) {
        var cell = row.cell(plan);
        int open = cell.find("(", cell.from());
        var unit = open < 0 ? null : Units.at(cell, open + 1, true);
        return unit == null ? null : unit.name();
    }

    /** Second line of the header, or the line that numbers the columns. */
    boolean isMore(Row row) {
        var cell = row.cell(name);
        boolean counted = cell.words() == 1 && cell.size() <= 3 && cell.find("2", 0) >= 0
                || cell.size() == 1 && cell.shown().matches("[A-B]");
        return counted || cell.isEmpty() && row.cell(plan).words() > 0 && Measures.none(row.cell(plan));
    }

    /** Cells of a row that is set in columns, each under the header that it stands nearest to. */
    Row aligned(Row row) {
        if (!row.spaced() || row.cells().size() == places.size()) {
            return row;
        }
        List<Tokens> cells = new ArrayList<>();
        places.forEach(_ -> cells.add(Tokens.of(row.source(), row.start(), row.start())));
        for (int i = 0; i < row.cells().size(); i++) {
            cells.set(nearest(row.places().get(i)), row.cell(i));
        }
        return new Row(row.source(), row.start(), row.end(), cells, places, true);
    }

    private int nearest(int place) {
        int best = 0;
        for (int i = 1; i < places.size(); i++) {
            if (Math.abs(places.get(i) - place) < Math.abs(places.get(best) - place)) {
                best = i;
            }
        }
        return best;
    }

    /** The unit of a row, read from its own cell. */
    Tokens unitOf(Row row) {
        return unit < 0 ? Tokens.of(row.source(), row.start(), row.start()) : row.cell(unit);
    }
}
