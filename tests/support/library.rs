//! A fixture portfolio in the library: every affiliate with its dossier and its assessments.

use std::path::Path;

use affcheck::assess::Assessment;
use affcheck::calendar::{AsOf, Date, Horizon};
use affcheck::dossier::Dossier;
use affcheck::portfolio::Portfolio;
use affcheck::register::Entry;

/// The date by which fixtures are judged.
pub(crate) const AS_OF: Date = Date::constant(2026, 7, 1);

/// Opens a folder below `fixtures/`.
pub(crate) fn open(fixture: &str) -> Portfolio {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(fixture);
    Portfolio::open(&path, &[]).expect("the fixture opens")
}

/// Calls `see` for each affiliate that can be judged.
pub(crate) fn each(portfolio: &Portfolio, mut see: impl FnMut(&str, &Entry, &Dossier)) {
    for id in portfolio.affiliates() {
        let dossier = portfolio.dossier(&id);
        let declared = portfolio.kinds.named("profile").and_then(|kind| dossier.of(kind).first()).and_then(Entry::self_declared);
        let entry = match &portfolio.register {
            Some(register) => register.get(&id),
            None => declared.as_ref(),
        };
        if let Some(entry) = entry {
            see(&id, entry, &dossier);
        }
    }
}

/// A date to judge by, of which nobody wants to know how long the verdicts hold.
pub(crate) fn as_of(date: Date) -> AsOf<'static> {
    Box::leak(Box::new(Horizon::new(date))).as_of()
}

/// All that rules come to for an affiliate, without the exceptions that the committee granted.
pub(crate) fn assess<'d>(portfolio: &'d Portfolio, entry: &'d Entry, dossier: &'d Dossier, date: Date) -> Vec<Assessment<'d>> {
    portfolio.assess(entry, dossier, None, as_of(date)).0
}
