//! Pull requests, and what is told of them.

use crate::federation::sound;
use crate::repository::Repository;
use crate::told::{Told, check};

/// What `north` files.
pub(crate) const NORTH: &str = "affiliates/north/finance/2025.toml";
pub(crate) const BYLAWS: &str = "affiliates/north/bylaws.toml";
/// Bylaws that lack what is asked of them.
pub(crate) const POOR: &str = "adopted = 2019-02-01\n";
pub(crate) const PROFILE: &str = "affiliates/north/profile.toml";

/// Checks what has changed since the branch `main`.
pub(crate) fn pull(repository: &Repository, more: &[&str]) -> Told {
    check(repository.path(), &[&["--base", "main"], more].concat())
}

/// What is told of filings.
pub(crate) fn filings(told: &Told) -> Vec<String> {
    told.findings().into_iter().filter(|line| !line.contains("pull-request/")).collect()
}

/// The affiliates that are judged.
pub(crate) fn judged(told: &Told) -> Vec<&str> {
    told.sections().map(|(id, _)| id).filter(|id| *id != "committee").collect()
}

/// A branch with a change, which is committed.
pub(crate) fn branch(repository: &Repository, change: impl FnOnce(&Repository)) -> String {
    repository.branch("topic");
    change(repository);
    repository.commit("2026-06-20", "Ask for a change")
}

/// A sound federation, and a change to it on a branch.
pub(crate) fn change(name: &str, change: impl FnOnce(&Repository)) -> Repository {
    let repository = sound(name);
    branch(&repository, change);
    repository
}
