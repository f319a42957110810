//! Checks the governance filings of a federation's affiliates against requirements that grow with an
//! affiliate's age.
//!
//! Data flows one way: source, snapshot, documents, dossiers, assessments, findings, report.

pub mod assess;
pub mod baseline;
pub mod cache;
pub mod calendar;
pub mod check;
pub mod cli;
pub mod document;
pub mod dossier;
pub mod error;
pub mod finding;
pub mod import;
mod kinds;
pub mod message;
pub mod obligation;
pub mod pack;
pub mod parameter;
pub mod pipeline;
pub mod portfolio;
pub mod proof;
pub mod register;
pub mod report;
pub mod scope;
pub mod snapshot;
pub mod source;
#[cfg(test)]
mod testing;
pub mod text;
pub mod verdict;
pub mod waiver;
