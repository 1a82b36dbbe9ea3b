@NullMarked
package vn.tiendo.reporting.digest.domain;

import org.jspecify.annotations.NullMarked;
