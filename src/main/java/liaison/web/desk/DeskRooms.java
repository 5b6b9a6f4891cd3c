package liaison.web.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import liaison.accounts.Officers;
import liaison.accounts.Sessions;
import liaison.accounts.SignIns;
import liaison.enquiries.OpenQuestions;
import liaison.store.Database;

/// The rooms behind the desk.
public record DeskRooms(
    Officers officers,
    SignIns signIns,
    Sessions sessions,
    OpenQuestions questions,
    Database database,
    InstantSource clock,
    ZoneId zone) {
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
