//! Checks the governance filings of a federation's affiliates against requirements that grow with an
//! affiliate's age.
//!
//! Data flows one way: source, snapshot, documents, dossiers, assessments, findings, report.

pub mod calendar;
pub mod document;
pub mod dossier;
pub mod error;
pub mod message;
pub mod register;
pub mod snapshot;
pub mod source;
