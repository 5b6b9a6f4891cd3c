/// Door: the clock's errands, known by name and not by meaning. Quartz is used only here.
@NullMarked
package liaison.timetable;

import org.jspecify.annotations.NullMarked;
