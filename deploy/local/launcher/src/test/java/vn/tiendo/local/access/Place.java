package vn.tiendo.local.access;

/** Where a caller belongs, seen from the department whose figures are asked for. */
enum Place {
    OWN("own department", "phuong-thu", "y-te"),
    WARD("own ward", "phuong-thu", "cong-an"),
    BESIDE("ward beside", "phuong-ben", "y-te"),
    ABOVE("city above", "thanh-pho-thu", "y-te"),
    ELSEWHERE("other city", "thanh-pho-xa", "y-te");

    final String title;
    final String unit;
    /** Of those who have one: the same id in another unit is another department. */
    final String department;

    Place(String title, String unit, String department) {
        this.title = title;
        this.unit = unit;
        this.department = department;
    }
}
