/** What is read as a table, without adapters. */
@NullMarked
package vn.tiendo.reporting.table.domain;

import org.jspecify.annotations.NullMarked;
