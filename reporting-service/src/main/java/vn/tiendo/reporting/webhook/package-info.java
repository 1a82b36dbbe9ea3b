/** Webhooks by Standard Webhooks: kept in the store, so that any replica can deliver and nothing is lost with one. */
@NullMarked
package vn.tiendo.reporting.webhook;

import org.jspecify.annotations.NullMarked;
