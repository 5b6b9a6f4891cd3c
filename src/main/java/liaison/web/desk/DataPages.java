package liaison.web.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liaison.councils.PeopleData;
import liaison.papers.SheetWriter;
import liaison.store.DataProtection;
import liaison.store.PersonalData;
import liaison.text.Unacceptable;
import liaison.web.Said;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// All that is held on one person, in every room: shown, handed out, erased. For administrators.
public final class DataPages implements DeskPart {
  private static final String ONE = "/desk/people/{person}/data";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DeskRooms rooms;
  private final DataProtection protection;

  /// @param protection over every room that keeps anything about people
  public DataPages(DeskRooms rooms, DataProtection protection) {
    this.rooms = rooms;
    this.protection = protection;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .readAsAdministrator(ONE, visit -> show(visit, "desk/data", null))
        .readAsAdministrator(ONE + ".csv", this::csv)
        .readAsAdministrator(ONE + ".json", this::json)
        .readAsAdministrator(ONE + "/erase", visit -> show(visit, "desk/data-erase", null))
        .writeAsAdministrator(ONE + "/erase", this::erase)
        .readAsAdministrator(
            "/desk/people/erased",
            visit -> visit.show("desk/data-erased", Map.of("left", List.of())));
  }

  private List<PersonalData.Subject> subjects(Handle handle, Visit visit) {
    List<PersonalData.Subject> subjects = PeopleData.subjects(handle, visit.number("person"));
    if (subjects.isEmpty()) throw new Said(404, DeskPhrases.NO_SUCH_PERSON);
    return subjects;
  }

  /// What is held in one place.
  public record There(String where, List<String> what) {}

  private record Found(String name, List<String> addresses, List<PersonalData.Held> held) {}

  private Found found(Visit visit) {
    return rooms
        .database()
        .read(handle -> {
          List<PersonalData.Subject> subjects = subjects(handle, visit);
          return new Found(
              subjects.getFirst().name(),
              subjects.stream()
                  .map(PersonalData.Subject::email)
                  .filter(email -> !email.isEmpty())
                  .toList(),
              protection.held(handle, subjects));
        });
  }

  private void show(Visit visit, String page, @Nullable Unacceptable wrong) {
    Found found = found(visit);
    visit.show(
        page,
        Map.of(
            "person", visit.number("person"),
            "name", found.name(),
            "addresses", found.addresses(),
            "total", found.held().size(),
            "held", places(found.held())),
        wrong);
  }

  private static List<There> places(List<PersonalData.Held> held) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    held.forEach(
        one -> places.computeIfAbsent(one.where(), _ -> new ArrayList<>()).add(one.what()));
    return places.entrySet().stream()
        .map(place -> new There(place.getKey(), place.getValue()))
        .toList();
  }

  private void csv(Visit visit) {
    List<List<String>> rows =
        Stream.concat(
                Stream.of(List.of("Where", "What")),
                found(visit).held().stream().map(one -> List.of(one.where(), one.what())))
            .toList();
    visit.hand(name(visit) + ".csv", "text/csv;charset=utf-8", SheetWriter.csv(rows));
  }

  private void json(Visit visit) {
    Found found = found(visit);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", found.name());
    all.put("addresses", found.addresses());
    all.put(
        "held",
        found.held().stream()
            .map(one -> Map.of("where", one.where(), "what", one.what()))
            .toList());
    visit.hand(name(visit) + ".json", "application/json", JSON.writeValueAsBytes(all));
  }

  private static String name(Visit visit) {
    return "person-" + visit.number("person");
  }

  private void erase(Visit visit) {
    if (!visit.form().shown("sure").equals("yes")) {
      show(visit, "desk/data-erase", new Unacceptable("sure", DeskPhrases.NOT_SURE));
      return;
    }
    try {
      DataProtection.Done done =
          protection.erase(visit.officer().key(), handle -> subjects(handle, visit));
      // What is left has to be said now: it can be found again by the name alone, which is gone.
      if (!done.left().isEmpty()) {
        visit.show("desk/data-erased", Map.of("left", places(done.left())));
        return;
      }
    } catch (Unacceptable wrong) {
      show(visit, "desk/data-erase", new Unacceptable("sure", wrong.words()));
      return;
    }
    visit.leadTo("/desk/people/erased");
  }
}
