/// Room: the desk's pages on meetings, bodies, the year ahead, bank holidays, agendas and replies.
@NullMarked
package liaison.web.desk.meetings;

import org.jspecify.annotations.NullMarked;
