package vn.tiendo.plan.calendar.domain;

/**
 * Holidays of a year with where they come from.
 *
 * @param version 0 as long as nobody has entered any for the year: then they are those of the file, or the days with a fixed date
 */
public record KeptHolidays(Holidays holidays, long version) {
}
