@NullMarked
package vn.tiendo.reporting.publicpage.domain;

import org.jspecify.annotations.NullMarked;
