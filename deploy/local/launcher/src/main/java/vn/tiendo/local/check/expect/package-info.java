/** What the samples must come to, computed from the input by the rules of the contract and by nothing else. */
@NullMarked
package vn.tiendo.local.check.expect;

import org.jspecify.annotations.NullMarked;
