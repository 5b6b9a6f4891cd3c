package liaison.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.councils.Kept;
import liaison.councils.Phrases;
import liaison.councils.Proposal;
import liaison.councils.Proposals;
import liaison.councils.Seats;
import liaison.councils.SittingField;
import liaison.text.Unacceptable;
import liaison.web.Form;
import liaison.web.PlainDates;
import liaison.web.Said;
import org.jspecify.annotations.Nullable;

/// The changes that councils asked for: an officer accepts or declines each.
public final class ProposalPages implements DeskPart {
  private static final String PATH = "/desk/proposals";
  private static final String ONE = PATH + "/{proposal}";
  private static final int ON_MONDAY = 5;
  private static final int ON_A_PAGE = 100;

  private final DeskRooms rooms;
  private final Proposals proposals;

  /// @param proposals what waits
  public ProposalPages(DeskRooms rooms, Proposals proposals) {
    this.rooms = rooms;
    this.proposals = proposals;
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place("Proposals", PATH));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(PATH, this::all)
        .read(ONE, visit -> show(visit, null))
        .write(ONE + "/accept", this::accept)
        .write(ONE + "/decline", this::decline);
  }

  @Override
  public List<Section> sections() {
    List<Proposal> waiting = proposals.waiting(rooms.today());
    return List.of(
        new Section(
            "Proposals of councils",
            waiting.stream().limit(ON_MONDAY).map(ProposalPages::item).toList(),
            "No council asks for a change. When one does, it shows here.",
            PATH,
            waiting.size() > ON_MONDAY
                ? "All %d proposals".formatted(waiting.size())
                : "All proposals"));
  }

  private static Section.Item item(Proposal proposal) {
    String what =
        proposal.proposed().isEmpty() ? "nothing" : "\"%s\"".formatted(proposal.proposed());
    return new Section.Item(
        "%s: %s".formatted(proposal.name(), subject(proposal)),
        PATH + "/" + proposal.id(),
        "It should be %s. Asked on %s.".formatted(what, PlainDates.weekday(proposal.madeOn())),
        warning(proposal));
  }

  private static String warning(Proposal proposal) {
    if (proposal.isOvertaken()) return "Changed since";
    boolean address = proposal.seat() != null && proposal.field() == SittingField.EMAIL;
    return address && proposal.now().isEmpty() ? "No address until then" : "";
  }

  private static String subject(Proposal proposal) {
    String field = proposal.field().title();
    return proposal.seat() == null ? field : "%s, %s".formatted(proposal.role(), field);
  }

  private void all(Visit visit) {
    visit.show(
        "desk/proposals",
        Map.of(
            "leaf",
                Leaf.of(
                    proposals.waiting(rooms.today()).stream().map(ProposalPages::item).toList(),
                    visit.form().shown("page"),
                    ON_A_PAGE),
            "done", DeskPhrases.done(visit.form().shown("done"))));
  }

  private Optional<Proposal> proposal(Visit visit) {
    return proposals.one(visit.number("proposal"), rooms.today());
  }

  private void show(Visit visit, @Nullable Unacceptable wrong) {
    Proposal proposal =
        proposal(visit).orElseThrow(() -> new Said(404, DeskPhrases.NO_SUCH_PROPOSAL));
    visit.show(
        "desk/proposal",
        Map.of(
            "proposal",
            proposal,
            "subject",
            subject(proposal),
            "made",
            PlainDates.weekday(proposal.madeOn()),
            "asksWho",
            proposal.field() == SittingField.NAME
                && !proposal.now().isEmpty()
                && !proposal.proposed().isEmpty(),
            "samplesGo",
            proposal.field() == SittingField.NAME && !proposal.proposed().isEmpty()
                ? Phrases.samplesGo(new Seats(rooms.database()).samples())
                : "",
            "as",
            seen(visit).equals(proposal.seen()) ? visit.form().shown("as") : ""),
        wrong);
  }

  /// What the page showed from which the form came. Browsers send each line end as two characters.
  private static Proposal.Seen seen(Visit visit) {
    Form form = visit.form();
    return new Proposal.Seen(
        visit.number("proposal"),
        form.shown("council"),
        form.shown("seat"),
        form.shown("field"),
        form.shown("proposed").replace("\r\n", "\n"));
  }

  private void accept(Visit visit) {
    String as = visit.form().shown("as");
    boolean anyway = visit.form().shown("anyway").equals("yes");
    try {
      Proposal.Seen seen = seen(visit);
      Optional<Proposal> waiting = proposal(visit).filter(one -> one.seen().equals(seen));
      boolean asksWho =
          waiting.filter(one -> one.field() == SittingField.NAME).isPresent()
              && !waiting.orElseThrow().now().isEmpty()
              && !waiting.orElseThrow().proposed().isEmpty();
      if (asksWho && as.isEmpty()) throw new Unacceptable("as", DeskPhrases.WHO_IS_IT);
      Proposal.As meant =
          switch (as) {
            case "correction" -> Proposal.As.CORRECTION;
            case "office" -> Proposal.As.SUCCESSOR_AT_THE_OFFICE;
            default -> Proposal.As.SUCCESSOR;
          };
      Kept kept = proposals.accept(seen, meant, anyway, rooms.today(), visit.officer().key());
      switch (kept) {
        case Kept.Done _ ->
            visit.leadTo(
                PATH
                    + "?done="
                    + (asksWho && meant == Proposal.As.SUCCESSOR
                        ? "accepted-unreached"
                        : "accepted"));
        case Kept.Overtaken _ ->
            show(visit, new Unacceptable("proposal", DeskPhrases.PROPOSAL_OVERTAKEN));
      }
    } catch (Unacceptable wrong) {
      if (proposal(visit).isEmpty()) throw wrong;
      show(visit, wrong.field().equals("as") ? wrong : new Unacceptable("proposal", wrong.words()));
    }
  }

  private void decline(Visit visit) {
    try {
      proposals.decline(seen(visit), rooms.today(), visit.officer().key());
      visit.leadTo(PATH + "?done=declined");
    } catch (Unacceptable wrong) {
      if (proposal(visit).isEmpty()) throw wrong;
      show(visit, wrong);
    }
  }
}
