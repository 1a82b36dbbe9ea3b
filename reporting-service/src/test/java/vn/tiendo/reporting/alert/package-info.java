@NullMarked
package vn.tiendo.reporting.alert;

import org.jspecify.annotations.NullMarked;
