/** What is written in the cells of a table: words, numbers and days, as people and their spreadsheets write them. */
@NullMarked
package vn.tiendo.measurement.table.domain;

import org.jspecify.annotations.NullMarked;
