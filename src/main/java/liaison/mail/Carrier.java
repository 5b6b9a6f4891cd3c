package liaison.mail;

/// How letters leave the house.
interface Carrier extends AutoCloseable {
  /// Hands one letter over and says what became of it. It never throws for what a relay does, only
  /// where leave cannot be had.
  ///
  /// @param permit asked before the letter's last byte
  Outcome carry(Envelope envelope, Permit permit);

  /// What keeps letters from going out, in plain words; empty where nothing does.
  String fault();

  /// Ends what a round has kept open.
  @Override
  void close();
}
