package liaison.web;

/// What the browser tests of letters start from: one Forum that is sure, and a list of clerks.
final class LetterSites {
  private LetterSites() {}

  /// Adds them.
  ///
  /// @return the key of the Forum
  static long prepare(Served served) throws Exception {
    SignedIn officer = SignedIn.to(served);
    var _ = officer.fill("/desk/lists/new", "name", "Some clerks", "rule", "clerk, else mailbox");
    served
        .database()
        .change(handle -> {
          handle.execute("UPDATE meeting SET confirmed = 0");
          handle.execute(
              "INSERT INTO meeting (body, day, starts, ends, place, state, confirmed, changed)"
                  + " VALUES ('forum', '2026-12-03', '19:00', '21:00', 'Council Chamber',"
                  + " 'planned', 1, 0)");
        });
    return served
        .database()
        .<Long>read(
            handle -> handle.createQuery("SELECT max(id) FROM meeting").mapTo(Long.class).one());
  }
}
