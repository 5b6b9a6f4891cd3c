package liaison.accounts;

/// An officer who is signed in in one browser.
///
/// @param formToken what each form of this session must send along
public record Session(Officer officer, String formToken) {}
