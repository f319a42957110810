//! What unit tests of checks and obligations share: a dossier from texts, and a verdict as a short line.

use std::sync::Arc;

use crate::calendar::{Date, Horizon};
use crate::check::Procedure;
use crate::document::intake::take_in;
use crate::document::{Document, Kinds};
use crate::dossier::Dossier;
use crate::obligation::{Duty, Instance};
use crate::register::Entry;
use crate::scope::{Scope, Settings};
use crate::snapshot::{File, Snapshot};
use crate::verdict::{Exclusion, Found, Judgement, Reason, Spot, Standing, Verdict};

const REGISTER: &str = "name = \"Test\"\nkind = \"user-group\"\nrecognised = 2020-05-01\nlanguages = [\"ar\", \"fr\"]\ncountry = \"TN\"";

fn file(path: &str, text: &str) -> Arc<File> {
    Arc::new(File::new(path, Ok(text.to_owned())))
}

/// Calls a test with the scope of a dossier of these files; recognised on 2020-05-01, fiscal years are calendar years.
pub(crate) fn with_scope<T>(as_of: Date, files: &[(&str, &str)], test: impl FnOnce(&Scope<'_>) -> T) -> T {
    let kinds = Kinds::embedded();
    let profile = take_in(&kinds, kinds.named("profile").expect("a kind"), &file("register", REGISTER));
    let entry = Entry::self_declared(&profile).expect("an entry");
    let reviews: Vec<Document> = files
        .iter()
        .filter(|(path, _)| path.starts_with("reviews"))
        .map(|(path, text)| take_in(&kinds, kinds.named("reviews").expect("a kind"), &file(path, text)))
        .collect();
    let shared = files
        .iter()
        .find(|(path, _)| path.starts_with("refused"))
        .map(|(path, text)| Arc::new(take_in(&kinds, kinds.named("refused-sources").expect("a kind"), &file(path, text))));
    let is_own = |path: &str| !path.starts_with("reviews") && !path.starts_with("refused");
    let mut files: Vec<_> = files.iter().filter(|(path, _)| is_own(path)).map(|(path, text)| file(path, text)).collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let dossier = Dossier::new(&kinds, String::new(), Snapshot { files }, reviews.into_iter().next()).sharing(shared);
    let settings = Settings { placeholders: vec!["tbd".into(), "insert link here".into()], ..Settings::default() };
    let horizon = Horizon::new(as_of);
    test(&Scope {
        kinds: &kinds,
        settings: &settings,
        dossier: &dossier,
        entry: &entry,
        as_of: horizon.as_of(),
        in_force: Date::constant(2019, 7, 1),
        rule: "test/rule",
        document: None,
        period: None,
    })
}

/// Judges a check over files: the verdict, its reason, the first place, and the message of what is not met.
pub(crate) fn judge(rule: &str, files: &[(&str, &str)]) -> String {
    let procedure: Procedure = toml::from_str(rule).expect("a check");
    with_scope(Date::constant(2026, 7, 1), files, |scope| {
        let outcome = procedure.judge(scope);
        let judgement = Judgement::Check(outcome.verdict.clone());
        let message = if outcome.verdict == Verdict::NotMet { Some(outcome.message.id) } else { None };
        let at = if outcome.verdict == Verdict::Met { String::new() } else { place(&outcome) };
        let word = judgement.reason().map(Reason::word).or(judgement.exclusion().map(Exclusion::word));
        let parts = [judgement.word(), word.unwrap_or_default(), &at, message.unwrap_or_default()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    })
}

/// Judges an obligation over files: each instance with its label, verdict and due date.
pub(crate) fn owed(rule: &str, as_of: &str, files: &[(&str, &str)]) -> Vec<String> {
    let duty: Duty = toml::from_str(rule).expect("an obligation");
    let as_of = crate::calendar::parse_date(as_of).expect("a date");
    with_scope(as_of, files, |scope| {
        let shown = |instance: &Instance<'_>| {
            let standing = instance.found.verdict.clone().standing();
            let judgement = Judgement::Obligation(standing.clone());
            let detail = match &standing {
                Standing::NotYetDue(date) | Standing::DueSoon(date) | Standing::InGrace(date) => date.to_string(),
                Standing::Overdue(days) => days.to_string(),
                Standing::Met { on, late_by, .. } => format!("{on} {late_by}"),
                Standing::Unknown(reason) => reason.word().to_owned(),
                Standing::NotApplicable(why) => why.word().to_owned(),
            };
            format!("{}: {} {detail}", instance.label, judgement.word())
        };
        duty.judge(scope).iter().map(shown).collect()
    })
}

/// The first place of what was found.
pub(crate) fn place<V>(found: &Found<'_, V>) -> String {
    let position = match found.evidence.first().map(|evidence| &evidence.spot) {
        Some(Spot::Value(document, node) | Spot::Table(document, node)) => document.file().position(node.span().start),
        Some(Spot::Place(place)) => return format!("at {}", place.path()),
        None => match &found.missing {
            Some(path) if matches!(found.message.id, "present-not-filed") => return format!("missing {path}"),
            _ => return String::new(),
        },
    };
    format!("at {}:{}", position.line, position.column)
}
