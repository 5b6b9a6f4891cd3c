package liaison.notices;

import java.util.ArrayList;
import java.util.Optional;
import liaison.meetings.Body;
import liaison.meetings.Meeting;
import liaison.meetings.agenda.AgendaLine;
import liaison.meetings.agenda.Agendas;
import liaison.meetings.agenda.ItemPaper;
import liaison.meetings.agenda.Minutes;
import liaison.meetings.agenda.MinutesSheet;
import liaison.meetings.agenda.PaperLinks;
import liaison.meetings.agenda.Published;
import org.jdbi.v3.core.Handle;

/// Agendas and minutes as letters tell them.
public final class PublishedPapers implements Publications {
  private final PaperLinks links;

  /// With the tables that `meetings.agenda` keeps.
  ///
  /// @param links says where agendas and minutes lie
  public PublishedPapers(PaperLinks links) {
    this.links = links;
  }

  @Override
  public String below(Meeting meeting, Body body) {
    return links.below(meeting, body);
  }

  @Override
  public Optional<AgendaOut> agenda(Handle handle, long meeting) {
    return Agendas.published(handle, meeting).map(PublishedPapers::told);
  }

  private static AgendaOut told(Published out) {
    int toFollow =
        (int)
            out.lines().stream().filter(line -> line.paper() instanceof ItemPaper.ToFollow).count();
    return new AgendaOut(
        out.version(),
        out.version() == 1 ? "" : out.what(),
        out.at(),
        out.lines().stream().map(PublishedPapers::told).toList(),
        toFollow);
  }

  private static AgendaOut.Line told(AgendaLine line) {
    var about = new ArrayList<String>();
    if (line.presenter() != null) about.add(line.presenter());
    if (!line.origin().isEmpty()) about.add(line.origin());
    if (line.minutes() != null) {
      about.add(line.minutes() == 1 ? "1 minute" : line.minutes() + " minutes");
    }
    switch (line.paper()) {
      case ItemPaper.None _ -> {}
      case ItemPaper.ToFollow _ -> about.add("paper to follow");
      case ItemPaper.Link _, ItemPaper.Attached _ -> about.add("with a paper");
    }
    return new AgendaOut.Line(
        String.valueOf(line.number()), line.title(), String.join(", ", about));
  }

  @Override
  public Optional<MinutesOut> minutes(Handle handle, long meeting) {
    return Minutes.published(handle, meeting)
        .filter(sheet -> sheet.outOn() != null)
        .flatMap(sheet ->
            Optional.ofNullable(sheet.outOn())
                .map(day -> new MinutesOut(day, sheet.state() == MinutesSheet.State.APPROVED)));
  }
}
