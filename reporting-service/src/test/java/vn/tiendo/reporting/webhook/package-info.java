@NullMarked
package vn.tiendo.reporting.webhook;

import org.jspecify.annotations.NullMarked;
