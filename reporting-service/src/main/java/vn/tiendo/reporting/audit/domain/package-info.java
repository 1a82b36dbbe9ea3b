/** Questions to the audit, without adapters. */
@NullMarked
package vn.tiendo.reporting.audit.domain;

import org.jspecify.annotations.NullMarked;
