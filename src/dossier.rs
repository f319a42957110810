//! A dossier: all documents of one affiliate, sorted by kind, and the texts they point to.

use std::sync::Arc;

use crate::document::fault::{Fault, Sort, nearest};
use crate::document::intake::{of_unreadable, take_in};
use crate::document::{Document, KindId, Kinds};
use crate::message::{Fact, Message, Quote};
use crate::register::Entry;
use crate::snapshot::{File, Snapshot, Span, Unreadable};

/// The kind of the committee's list of sources that nobody may take money from; its file has the same name.
pub const REFUSED_SOURCES: &str = "refused-sources";

/// The list of known findings, where somebody keeps one at the root.
const BASELINE: &str = "baseline.toml";

/// All that one affiliate has filed.
#[derive(Debug)]
pub struct Dossier {
    /// Where its files lie, with a `/` at the end; empty for a repository of one affiliate.
    pub folder: String,
    /// Its documents, by kind and then by path.
    documents: Vec<Document>,
    /// Texts that documents may point to, by path.
    texts: Vec<Arc<File>>,
    /// The committee's list of refused sources, where there is one: the same for all affiliates.
    shared: Option<Arc<Document>>,
    /// Files that are no document, with what is wrong with them.
    pub strangers: Vec<(Arc<File>, Fault)>,
    /// A folder, or the first of further files, that was not looked into: what is not found may be there.
    pub unseen: Option<String>,
}

impl Dossier {
    /// Takes in an affiliate's files, and those that the committee keeps about it.
    #[must_use]
    pub fn new(kinds: &Kinds, folder: String, snapshot: Snapshot, reviews: Option<Document>) -> Self {
        let mut dossier = Self { folder, documents: Vec::with_capacity(snapshot.files.len()), ..Self::empty() };
        for file in snapshot.files {
            dossier.add(kinds, file);
        }
        dossier.documents.extend(reviews);
        // paths are in order already, and a stable sort keeps them so
        dossier.documents.sort_by_key(|document| document.kind);
        dossier
    }

    /// A dossier of documents that are there already, as in a rule's example.
    #[must_use]
    pub fn of_documents(mut documents: Vec<Document>, texts: Vec<Arc<File>>) -> Self {
        documents.sort_by_key(|document| document.kind);
        Self { documents, texts, ..Self::empty() }
    }

    fn empty() -> Self {
        Self { folder: String::new(), documents: Vec::new(), texts: Vec::new(), shared: None, strangers: Vec::new(), unseen: None }
    }

    /// Adds the document that all affiliates share.
    #[must_use]
    pub fn sharing(self, shared: Option<Arc<Document>>) -> Self {
        Self { shared, ..self }
    }

    fn add(&mut self, kinds: &Kinds, file: Arc<File>) {
        let inside = file.path.get(self.folder.len()..).unwrap_or_default();
        if let Some(kind) = kinds.at(inside) {
            self.documents.push(take_in(kinds, kind, &file));
            return;
        }
        // in the repository of one affiliate it lies beside the filings, and is none
        if self.folder.is_empty() && inside == BASELINE {
            return;
        }
        let is_text = file.path.rsplit_once('.').is_some_and(|(_, end)| matches!(end, "md" | "txt" | "pdf"));
        match file.content {
            Ok(_) | Err(Unreadable::Opaque) if is_text => self.texts.push(file),
            Err(why) if why != Unreadable::Opaque => {
                let is_folder = !file.path.rsplit('/').next().unwrap_or_default().contains('.');
                if matches!(why, Unreadable::TooMany { .. }) || is_folder {
                    self.unseen.get_or_insert_with(|| file.path.clone());
                }
                let fault = of_unreadable(why);
                self.strangers.push((file, fault));
            }
            _ => {
                let fault = unrecognised(kinds, inside);
                self.strangers.push((file, fault));
            }
        }
    }

    /// The document that all affiliates share; it is none of the affiliate's own.
    #[must_use]
    pub fn shared(&self) -> Option<&Document> {
        self.shared.as_deref()
    }

    /// All documents of a kind, by path.
    #[must_use]
    pub fn of(&self, kind: KindId) -> &[Document] {
        if let Some(shared) = self.shared().filter(|shared| shared.kind == kind) {
            return std::slice::from_ref(shared);
        }
        let start = self.documents.partition_point(|document| document.kind < kind);
        let end = self.documents.partition_point(|document| document.kind <= kind);
        self.documents.get(start..end).unwrap_or_default()
    }

    /// All documents of the affiliate.
    #[must_use]
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// A text by its path inside the affiliate's folder.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&Arc<File>> {
        self.texts.iter().find(|file| file.path.get(self.folder.len()..) == Some(path))
    }

    /// The texts that documents may point to.
    #[must_use]
    pub fn texts(&self) -> &[Arc<File>] {
        &self.texts
    }

    /// What the profile says otherwise than the register.
    #[must_use]
    pub fn disagreements(&self, kinds: &Kinds, entry: &Entry) -> Vec<(&Document, Fault)> {
        let profile = kinds.named("profile").and_then(|kind| self.of(kind).first());
        let faults = profile.map(|profile| (profile, entry.disagreements(kinds, profile)));
        faults.into_iter().flat_map(|(profile, faults)| faults.into_iter().map(move |fault| (profile, fault))).collect()
    }
}

/// A file that is no document of any kind, with the nearest name that would be one.
fn unrecognised(kinds: &Kinds, path: &str) -> Fault {
    let quote = Quote { text: path.to_owned(), private: false };
    let message = Message::new("unrecognised").with("path", quote);
    let patterns =
        || kinds.iter().filter(|schema| schema.owner == crate::document::schema::Owner::Affiliate).map(|schema| schema.pattern.as_str());
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let in_folder = patterns().find(|pattern| pattern.rsplit_once('/').is_some_and(|(known, _)| known == folder));
    let by_folder = || {
        let known: Vec<&str> = patterns().filter_map(|pattern| pattern.rsplit_once('/').map(|(known, _)| known)).collect();
        let likely = nearest(folder, known.into_iter())?;
        patterns().find(|pattern| pattern.starts_with(likely))
    };
    let meant = in_folder.or_else(|| nearest(path, patterns().filter(|pattern| !pattern.contains('/')))).or_else(by_folder);
    let help = match meant {
        Some(pattern) => Message::new("unrecognised-nearest").with("pattern", Fact::name(pattern)),
        None => Message::new("unrecognised-help"),
    };
    let mut fault = Fault::new(Sort::Unrecognised, message, Span::default()).help(help);
    path.clone_into(&mut fault.field);
    fault
}
