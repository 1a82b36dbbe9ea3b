/** The one form of a thing that requests, answers, the store and events share. */
@NullMarked
package vn.tiendo.plan.form;

import org.jspecify.annotations.NullMarked;
