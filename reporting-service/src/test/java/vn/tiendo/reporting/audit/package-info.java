@NullMarked
package vn.tiendo.reporting.audit;

import org.jspecify.annotations.NullMarked;
