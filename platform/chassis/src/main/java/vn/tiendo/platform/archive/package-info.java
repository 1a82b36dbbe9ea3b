/** What a service has told on its topics, kept in its store as long as the data that it told of: topics can be lost or cut. */
@NullMarked
package vn.tiendo.platform.archive;

import org.jspecify.annotations.NullMarked;
