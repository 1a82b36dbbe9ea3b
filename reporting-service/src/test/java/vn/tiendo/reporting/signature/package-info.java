@NullMarked
package vn.tiendo.reporting.signature;

import org.jspecify.annotations.NullMarked;
