//! Checks the governance filings of a federation's affiliates against requirements that grow with an
//! affiliate's age.
//!
//! Data flows one way: source, snapshot, documents, dossiers, assessments, findings, report.

pub mod calendar;
pub mod check;
pub mod document;
pub mod dossier;
pub mod error;
pub mod message;
pub mod obligation;
pub mod parameter;
pub mod register;
pub mod scope;
pub mod snapshot;
pub mod source;
#[cfg(test)]
mod testing;
pub mod verdict;
