/// Ground: letters on their way out. A letter is put into the outbox in the transaction of the fact
/// that owes it; posting carries what is due, and keeps what became of each.
@NullMarked
package liaison.mail;

import org.jspecify.annotations.NullMarked;
