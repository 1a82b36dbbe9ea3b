@NullMarked
package vn.tiendo.reporting.alert.domain;

import org.jspecify.annotations.NullMarked;
