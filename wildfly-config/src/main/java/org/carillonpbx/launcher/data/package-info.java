/** What an instance keeps on disk. Decided: everything below one directory, secrets readable by the owner alone. */
package org.carillonpbx.launcher.data;
