//! The examples of a rule: small dossiers inside the rule's own file.
//!
//! Here they are read and checked; whether a rule comes to the verdict they expect is for `proof`.

use std::sync::Arc;

use super::Rule;
use crate::calendar::Date;
use crate::document::decode::decode;
use crate::document::fault::{Fault, Sort, nearest, of_schema};
use crate::document::intake::{part_of, take_in};
use crate::document::schema::Owner;
use crate::document::{Document, Kinds, Node, Tree};
use crate::dossier::{Dossier, REFUSED_SOURCES};
use crate::message::{Fact, Message};
use crate::register::{Authority, Entry, Identity};
use crate::snapshot::{File, Span};

/// One example.
#[derive(Clone, Copy, Debug)]
pub struct Example<'r> {
    /// What it shows.
    pub name: &'r str,
    /// The date by which it is judged.
    pub as_of: Date,
    /// The verdict that is expected.
    pub expect: &'r str,
    /// Its table.
    pub node: Node<'r>,
}

/// Members of an example that are no documents.
const OWN: [&str; 5] = ["name", "as-of", "expect", "register", "files"];

/// Documents of the committee's that an example may hold; the second is shared by all affiliates.
const COMMITTEE: [&str; 2] = ["reviews", REFUSED_SOURCES];

/// The examples of a rule.
#[must_use]
pub fn examples(rule: &Rule) -> Vec<Example<'_>> {
    examples_in(rule.tree.root())
}

/// The examples in the file of a rule.
#[must_use]
pub fn examples_in(root: Node<'_>) -> Vec<Example<'_>> {
    all(root).filter_map(read).collect()
}

fn all(root: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    root.get("example").into_iter().flat_map(|list| list.children())
}

fn read(node: Node<'_>) -> Option<Example<'_>> {
    let text = |key| node.get(key)?.as_str();
    Some(Example { name: text("name")?, as_of: node.get("as-of")?.as_date()?, expect: text("expect")?, node })
}

/// What is wrong with the examples of a rule file whose schema is kept.
pub(super) fn faults(kinds: &Kinds, root: Node<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let expected = |words: &[&str]| all(root).filter_map(read).any(|example| words.contains(&example.expect));
    let list = root.get("example").map_or(Span::default(), |node| node.key_span());
    for (words, id) in [(&["met"][..], "pack-no-met-example"), (&["not-met", "overdue", "in-grace"], "pack-no-not-met-example")] {
        if !expected(words) {
            faults.push(Fault::new(Sort::Schema, Message::new(id), list));
        }
    }
    for example in all(root) {
        let unknown = read(example).is_some_and(|example| example.expect == "unknown");
        if let Some(register) = example.get("register")
            && decode::<Identity>(register).is_err()
        {
            faults.push(Fault::new(Sort::Schema, Message::new("pack-example-register"), register.span()));
        }
        for member in example.children().filter(|child| !OWN.contains(&child.key())) {
            let known = || {
                kinds
                    .iter()
                    .filter(|schema| schema.owner == Owner::Affiliate || COMMITTEE.contains(&schema.name.as_ref()))
                    .map(|schema| schema.name.as_ref())
            };
            let Some(schema) = kinds.named(member.key()).and_then(|kind| kinds.get(kind)) else {
                let mut fault = Fault::new(
                    Sort::Schema,
                    Message::new("pack-unknown-document").with("word", Fact::name(member.key())),
                    member.key_span(),
                );
                fault.help = nearest(member.key(), known()).map(|name| Message::new("schema-nearest").with("nearest", Fact::name(name)));
                faults.push(fault);
                continue;
            };
            for document in member.children() {
                let found = of_schema(schema, document, true);
                // a value that cannot be trusted is what an example of `unknown` may want to show
                faults.extend(found.into_iter().filter(|fault| !unknown || fault.sort == Sort::UnknownKey));
            }
        }
    }
    faults
}

/// The affiliate and the dossier that an example describes.
#[must_use]
pub fn scene(kinds: &Kinds, rule: &Rule, example: &Example<'_>) -> Option<(Entry, Dossier)> {
    let register = example.node.get("register")?;
    let identity: Identity = decode(register).ok()?;
    let document = part_of(kinds.named("register")?, &rule.tree, register.id());
    let entry = Entry { identity: Identity { id: "example".into(), ..identity }, document, authority: Authority::Register };
    let (mut documents, mut shared) = (Vec::new(), None);
    for member in example.node.children().filter(|child| !OWN.contains(&child.key())) {
        let Some(kind) = kinds.named(member.key()) else { continue };
        let mut own = member.children().map(|node| filed(kinds, kind, &rule.tree, node));
        if member.key() == REFUSED_SOURCES {
            shared = own.next().map(Arc::new);
        } else {
            documents.extend(own);
        }
    }
    let mut texts = Vec::new();
    for text in example.node.get("files").into_iter().flat_map(|files| files.children()) {
        let file = Arc::new(File::new(text.key(), Ok(text.as_str().unwrap_or_default().to_owned())));
        match kinds.at(&file.path) {
            Some(kind) => documents.push(take_in(kinds, kind, &file)),
            None => texts.push(file),
        }
    }
    Some((entry, Dossier::of_documents(documents, texts).sharing(shared)))
}

/// A document of an example: only what matters is written down, so nothing counts as missing.
fn filed(kinds: &Kinds, kind: crate::document::KindId, tree: &Arc<Tree>, node: Node<'_>) -> Document {
    let faults = kinds.get(kind).map(|schema| of_schema(schema, node, true)).unwrap_or_default();
    Document { faults, ..part_of(kind, tree, node.id()) }
}
