/// Room: what a meeting talks about. Items, agendas, minutes and actions.
@NullMarked
package liaison.meetings.agenda;

import org.jspecify.annotations.NullMarked;
