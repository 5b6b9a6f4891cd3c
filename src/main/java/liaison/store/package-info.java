/// Ground: the one door to the database. Opening and migrating it, reading and writing in
/// transactions, backup and restore.
@NullMarked
package liaison.store;

import org.jspecify.annotations.NullMarked;
