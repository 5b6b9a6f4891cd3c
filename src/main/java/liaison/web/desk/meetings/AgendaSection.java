package liaison.web.desk.meetings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import liaison.meetings.Meeting;
import liaison.meetings.agenda.Actions;
import liaison.meetings.agenda.Agendas;
import liaison.meetings.agenda.Items;
import liaison.meetings.agenda.Minutes;
import liaison.meetings.agenda.MinutesSheet;
import liaison.meetings.agenda.Published;
import liaison.web.desk.Section;
import org.jdbi.v3.core.Handle;

/// What a meeting talks about, as its page at the desk shows it.
final class AgendaSection {
  private AgendaSection() {}

  static Section of(Handle handle, Meeting meeting) {
    String path = "/desk/meetings/%d/".formatted(meeting.id());
    int waiting = Items.open(handle, meeting.id());
    return new Section(
        "Agenda and minutes",
        List.of(
            new Section.Item(
                "Items",
                path + "settle",
                waiting == 0 ? "None waits to be settled." : "%d to settle.".formatted(waiting),
                ""),
            new Section.Item("Agenda", path + "agenda", agenda(handle, meeting), ""),
            new Section.Item(
                "Minutes",
                path + "minutes",
                words(Minutes.of(handle, meeting.id()), AgendaSection::minutes, "Not begun."),
                ""),
            new Section.Item(
                "Actions",
                "/desk/actions",
                "%d from this meeting.".formatted(Actions.of(handle, meeting.id()).size()),
                "")),
        "",
        "",
        "");
  }

  private static String agenda(Handle handle, Meeting meeting) {
    return words(
        Agendas.published(handle, meeting.id()), AgendaSection::version, "Not published yet.");
  }

  private static String version(Published out) {
    return "Version %d is out: %s.".formatted(out.version(), out.what());
  }

  private static String minutes(MinutesSheet sheet) {
    return switch (sheet.state()) {
      case WRITING -> "Being written.";
      case DRAFT -> "The draft is out.";
      case APPROVED -> "Approved.";
    };
  }

  private static <T> String words(Optional<T> known, Function<T, String> words, String none) {
    return known.map(words).orElse(none);
  }
}
