//! The committee's own files: what is wrong with the register, and what lies where nothing belongs.

use std::sync::Arc;

use super::judge::Run;
use crate::document::fault::nearest;
use crate::document::intake::take_in;
use crate::finding::{self, Severity};
use crate::message::{Fact, Message};
use crate::report::Section;
use crate::snapshot::{File, Place};

impl Run<'_> {
    /// What is wrong with the committee's own files.
    pub(super) fn committee(&self) -> Section {
        let (portfolio, mut findings) = (self.portfolio, Vec::new());
        let Some(register) = &portfolio.register else { return Section::default() };
        findings.extend(register.faults.iter().map(|fault| finding::of_fault(&register.file, fault.clone())));
        if let Some(document) = portfolio.refused_sources.as_deref() {
            findings.extend(document.faults.iter().map(|fault| finding::of_fault(document.file(), fault.clone())));
        }
        for path in portfolio.filings.strays() {
            let help = nearest(&path, ["register.toml", "affcheck.toml", "refused-sources.toml", "baseline.toml"].into_iter())
                .map(|name| Message::new("unrecognised-nearest").with("pattern", Fact::name(name)));
            let message = Message::new("unrecognised").with("path", Fact::name(path.clone()));
            findings.push(finding::of_committee("document/unrecognised", Severity::Warning, message, help, Place::Path(path)));
        }
        let known = portfolio.affiliates();
        for folder in ["waivers", "reviews"] {
            for name in portfolio.source.committee_folder(folder) {
                let id = name.strip_suffix(".toml").unwrap_or(&name);
                if known.binary_search_by(|other| other.as_str().cmp(id)).is_err() {
                    let message = Message::new("waiver-unknown-affiliate").with("id", Fact::name(id));
                    let help = nearest(id, known.iter().map(String::as_str))
                        .map(|near| Message::new("schema-nearest").with("nearest", Fact::name(near)));
                    findings.push(finding::of_committee(
                        "waiver/unknown-affiliate",
                        Severity::Error,
                        message,
                        help,
                        Place::Path(format!("{folder}/{name}")),
                    ));
                }
            }
        }
        for (pack, overlay) in portfolio.packs.iter().flat_map(|pack| pack.overlays.iter().map(move |overlay| (pack, overlay))) {
            if overlay.review_by < self.options.as_of {
                let message = Message::new("overlay-review")
                    .with("overlay", Fact::name(overlay.name.clone()))
                    .with("pack", Fact::name(pack.name.clone()))
                    .with("date", overlay.review_by);
                let span = overlay.tree.root().get("review-by").map_or_else(Default::default, |node| node.span());
                let place = Place::At(Arc::clone(overlay.tree.file()), span);
                findings.push(finding::of_committee("pack/overlay-review", Severity::Warning, message, None, place));
            }
        }
        let whole = portfolio.kinds.named("register").map(|kind| take_in(&portfolio.kinds, kind, &register.file));
        let shared = portfolio.refused_sources.as_deref();
        let find = |file: &Arc<File>| whole.as_ref().into_iter().chain(shared).find(|document| Arc::ptr_eq(document.file(), file));
        self.section(None, "", 0, findings, Vec::new(), &find)
    }
}
