//! The same dossier with less in it.

use affcheck::document::Document;
use affcheck::dossier::Dossier;

/// A dossier with those of its documents and texts that are kept; texts are known by their paths.
pub(crate) fn less(whole: &Dossier, keeps: impl Fn(&Document) -> bool, keeps_text: impl Fn(&str) -> bool) -> Dossier {
    let copy = |document: &Document| Document {
        kind: document.kind,
        tree: document.tree.clone(),
        root: document.root,
        readable: document.readable,
        faults: document.faults.clone(),
    };
    let documents = whole.documents().iter().filter(|document| keeps(document)).map(copy).collect();
    let texts = whole.texts().iter().filter(|text| keeps_text(&text.path)).cloned().collect();
    let mut less = Dossier::of_documents(documents, texts);
    less.folder.clone_from(&whole.folder);
    less
}
