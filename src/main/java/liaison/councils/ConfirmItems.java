package liaison.councils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What a council is shown of itself behind a link: its own fields and its seats, nothing of what
/// officers note, and no person's own address.
final class ConfirmItems {
  private static final List<CouncilField> OF_COUNCIL =
      List.of(
          CouncilField.WEBSITE,
          CouncilField.EMAIL,
          CouncilField.PHONE,
          CouncilField.ADDRESS,
          CouncilField.COUNCILLORS);
  private static final List<SittingField> OF_SEAT =
      List.of(SittingField.NAME, SittingField.EMAIL, SittingField.PHONE);

  private ConfirmItems() {}

  static List<ConfirmRound.Item> of(Handle handle, String council, LocalDate day) {
    var items = new ArrayList<ConfirmRound.Item>();
    SheetRows.one(handle, council)
        .ifPresent(sheet ->
            OF_COUNCIL.forEach(field ->
                items.add(new ConfirmRound.Item(null, "Council", field, sheet.value(field)))));
    for (SeatBook.Line line : SeatBook.of(handle, council, day)) {
      if (line.kind().equals("link-officer")) continue;
      for (SittingField field : OF_SEAT) {
        Sitting now = line.now();
        items.add(
            new ConfirmRound.Item(
                line.id(), line.title(), field, now == null ? "" : SittingText.now(now, field)));
      }
    }
    return List.copyOf(items);
  }
}
