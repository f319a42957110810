//! When something was filed, read from the report of a check.

use crate::federation::{federation, report};
use crate::repository::Repository;
use crate::told::Told;

/// The report of `north`.
pub(crate) const NORTH: &str = "affiliates/north/finance/2025.toml";

/// When a file was filed, and what became of it: `2026-02-10 merged`, `2026-02-10 merged, amended 2026-06-01`.
pub(crate) fn filed(told: &Told, path: &str) -> String {
    let mut filings = told.sections().flat_map(|(_, section)| section["filings"].as_array().into_iter().flatten());
    let Some(filing) = filings.find(|filing| filing["path"] == path) else { return "not filed".to_owned() };
    let word = |key: &str| filing[key].as_str().map(ToOwned::to_owned);
    let fate = |key: &str| word(key).map(|day| format!(", {key} {day}")).unwrap_or_default();
    let day = word("filed").map(|day| day + " ").unwrap_or_default();
    let pending = if filing["pending"] == true { ", pending" } else { "" };
    format!("{day}{}{}{}{}{pending}", filing["grade"].as_str().expect("a grade"), fate("amended"), fate("restored"), fate("refiled"))
}

/// What the report on 2025 that an affiliate owes comes to: `met on 2026-02-10 (merged)`.
pub(crate) fn owed(told: &Told, affiliate: &str) -> String {
    let (_, section) = told.sections().find(|(id, _)| *id == affiliate).expect("it is judged");
    let rows = section["assessments"].as_array().expect("rows");
    let row = rows.iter().find(|row| row["rule"] == "money/yearly" && row["period"] == "2025").expect("it owes a report");
    let word = |key: &str, before: &str, after: &str| row[key].as_str().map(|word| format!("{before}{word}{after}")).unwrap_or_default();
    let late = row["late-by"].as_i64().filter(|days| *days > 0).map(|days| format!(", {days} days late")).unwrap_or_default();
    format!("{}{}{}{}{late}", word("verdict", "", ""), word("on", " on ", ""), word("grade", " (", ")"), word("reason", ": ", ""))
}

/// Both, for the report of `north`.
pub(crate) fn north(told: &Told) -> [String; 2] {
    [filed(told, NORTH), owed(told, "north")]
}

/// A federation in which only the report of `north` is not filed.
pub(crate) fn waiting(name: &str) -> Repository {
    federation(name, &["east", "south"])
}

/// Files the report of `north`, as of a day that it declares.
pub(crate) fn file(repository: &Repository, declared: &str) {
    repository.write(NORTH, report(declared));
}

/// A topic branch on which `north` files in March, while `main` goes on.
pub(crate) fn on_a_topic(name: &str) -> Repository {
    let repository = waiting(name);
    repository.branch("topic");
    file(&repository, "2026-03-01");
    repository.commit("2026-03-01", "File");
    repository.checkout("main").write("README.md", "Welcome.\n").commit("2026-04-01", "Go on");
    repository
}
