@NullMarked
package vn.tiendo.reporting.report;

import org.jspecify.annotations.NullMarked;
