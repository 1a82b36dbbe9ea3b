@NullMarked
package vn.tiendo.reporting.table;

import org.jspecify.annotations.NullMarked;
