/** Sessions of people: a document each, shared by all replicas. */
@NullMarked
package vn.tiendo.gateway.session;

import org.jspecify.annotations.NullMarked;
