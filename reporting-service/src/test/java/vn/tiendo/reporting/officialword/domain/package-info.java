@NullMarked
package vn.tiendo.reporting.officialword.domain;

import org.jspecify.annotations.NullMarked;
