package liaison.store;

/// One numbered sentence that changes the form of the database.
///
/// @param number its place among those of all rooms, from 1
/// @param file its name, "V001__one_sentence.sql"
/// @param sql what it does
record Migration(int number, String file, String sql) {}
