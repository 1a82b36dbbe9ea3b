/** What every file that is handed out has to mind. */
@NullMarked
package vn.tiendo.platform.file;

import org.jspecify.annotations.NullMarked;
