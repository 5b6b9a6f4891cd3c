package liaison.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liaison.accounts.Entry;
import liaison.accounts.Officer;
import liaison.accounts.Role;

/// Officers and hand-overs behind a served site.
record Officed(Served served) {
  static final String EMAIL = "lead@council.example";

  /// The one administrator.
  Officer lead() {
    return known(EMAIL)
        .orElseGet(
            () -> served.desk().officers().add("test", "The lead", EMAIL, Role.ADMINISTRATOR));
  }

  /// An officer who is no administrator.
  Officer colleague() {
    return known("colleague@council.example")
        .orElseGet(() ->
            served
                .desk()
                .officers()
                .add("test", "The colleague", "colleague@council.example", Role.OFFICER));
  }

  private Optional<Officer> known(String email) {
    return served.desk().officers().list().stream()
        .filter(officer -> officer.email().equals(email))
        .findFirst();
  }

  /// The secret of a new session.
  String session(Officer officer) {
    String link = served.desk().signIns().linkFor("test", officer.email());
    return ((Entry.SignedIn) served.desk().signIns().link(link)).session();
  }

  /// The path of a link that lets an officer in.
  String link(Officer officer) {
    return "/desk/link/" + served.desk().signIns().linkFor("test", officer.email());
  }

  /// What each form of a session must send along.
  String token(String session) {
    return served.desk().sessions().of(session).orElseThrow().formToken();
  }

  /// The code of the newest letter.
  String code() {
    Matcher code = Pattern.compile("Your code is (\\w{6})").matcher(letters().getLast());
    if (!code.find()) throw new AssertionError("no code in the newest letter");
    return code.group(1);
  }

  List<String> letters() {
    return served
        .database()
        .read(handle ->
            handle
                .createQuery("SELECT text FROM letter ORDER BY envelope")
                .mapTo(String.class)
                .list());
  }

  /// Asks a question and hands it over.
  ///
  /// @return the conversation
  String handOver(String question) throws Exception {
    String reply = served.chat("{\"question\":\"" + question + "\"}").body();
    String conversation = reply.replaceAll("(?s).*\"conversation\":\"([^\"]+)\".*", "$1");
    served.post(
        "/api/chat/" + conversation + "/handover",
        "application/json",
        "{\"email\":\"clerk@parish.example\",\"name\":\"The clerk\",\"details\":\"By Friday, please.\"}");
    return conversation;
  }

  /// The reference of the newest hand-over.
  String reference() {
    return served.desk().questions().open().getLast().reference();
  }
}
