@NullMarked
package vn.tiendo.reporting.webhook.domain;

import org.jspecify.annotations.NullMarked;
