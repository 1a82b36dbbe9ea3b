/** What a webhook is: who gets which events at which address, when it is tried again, and which addresses are out of bounds. */
@NullMarked
package vn.tiendo.reporting.webhook.domain;

import org.jspecify.annotations.NullMarked;
