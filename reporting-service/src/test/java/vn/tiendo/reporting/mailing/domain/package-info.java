@NullMarked
package vn.tiendo.reporting.mailing.domain;

import org.jspecify.annotations.NullMarked;
