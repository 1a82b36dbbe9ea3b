@NullMarked
package vn.tiendo.reporting.report.domain;

import org.jspecify.annotations.NullMarked;
