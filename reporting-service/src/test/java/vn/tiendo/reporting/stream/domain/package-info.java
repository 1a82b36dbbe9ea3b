@NullMarked
package vn.tiendo.reporting.stream.domain;

import org.jspecify.annotations.NullMarked;
