@NullMarked
package vn.tiendo.reporting.comparison.domain;

import org.jspecify.annotations.NullMarked;
