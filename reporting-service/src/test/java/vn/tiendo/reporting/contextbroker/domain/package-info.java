@NullMarked
package vn.tiendo.reporting.contextbroker.domain;

import org.jspecify.annotations.NullMarked;
