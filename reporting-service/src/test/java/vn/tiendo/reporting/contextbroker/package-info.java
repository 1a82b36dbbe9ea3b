@NullMarked
package vn.tiendo.reporting.contextbroker;

import org.jspecify.annotations.NullMarked;
