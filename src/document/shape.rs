//! The shapes of the documents that come with the program, written down when it is built.
//!
//! A shape tells quickly that a document keeps its schema, so that a run whose documents are in order need not
//! compile the schema first. It never says that a document does not: where it is not certain, the validator decides.

use super::tree::{Kind, Node};
use super::typed::Type;

/// What may stand at a place: the part of JSON Schema that our schemas use.
#[derive(Debug)]
pub(super) struct Shape {
    /// A keyword stands here that shapes do not know, so nothing is certain.
    pub(super) unsure: bool,
    /// The types of JSON that may stand here; none for all.
    pub(super) types: &'static [&'static str],
    /// The words that may stand here, where only some may.
    pub(super) words: Option<&'static [&'static str]>,
    /// How many characters a text has, at least and at most.
    pub(super) length: (usize, usize),
    /// Must the text be capital letters only, and how many?
    pub(super) capitals: Option<usize>,
    /// Between which numbers a number lies.
    pub(super) range: (Option<i64>, Option<i64>),
    /// The value type.
    pub(super) kind: Option<Type>,
    /// The members that a table may have.
    pub(super) members: &'static [(&'static str, Shape)],
    /// The members that it must have.
    pub(super) required: &'static [&'static str],
    /// What its other members must be; none where there may be no others.
    pub(super) others: Others,
    /// How many members or elements there are, at least and at most.
    pub(super) count: (usize, usize),
    /// Must all elements be different?
    pub(super) unique: bool,
    /// What the elements of an array must be.
    pub(super) items: Option<&'static Shape>,
    /// Exactly one of these fits; they differ in their types, so that the type tells which one is meant.
    pub(super) variants: &'static [Shape],
}

/// What members may be that a schema does not name.
#[derive(Debug)]
pub(super) enum Others {
    /// Anything.
    Any,
    /// There may be none.
    None,
    /// Of this shape.
    Like(&'static Shape),
}

/// Allows everything; the shapes that are written down say what they forbid.
pub(super) const ANY: Shape = Shape {
    unsure: false,
    types: &[],
    words: None,
    length: (0, usize::MAX),
    capitals: None,
    range: (None, None),
    kind: None,
    members: &[],
    required: &[],
    others: Others::Any,
    count: (0, usize::MAX),
    unique: false,
    items: None,
    variants: &[],
};

impl Shape {
    /// Does the node certainly keep the schema?
    pub(super) fn is_kept_by(&self, node: Node<'_>) -> bool {
        if self.unsure || !self.allows_type(node.kind()) || self.kind.is_some_and(|kind| !kind.accepts(node)) {
            return false;
        }
        if !self.variants.is_empty() {
            let mut meant = self.variants.iter().filter(|variant| variant.allows_type(node.kind()));
            let (Some(only), None) = (meant.next(), meant.next()) else { return false };
            if !only.is_kept_by(node) {
                return false;
            }
        }
        match node.kind() {
            Kind::Table => self.is_kept_by_table(node),
            Kind::Array => self.is_kept_by_array(node),
            Kind::String | Kind::Date | Kind::Time => self.is_kept_by_text(node.as_str().unwrap_or(node.source())),
            Kind::Integer | Kind::Float => self.words.is_none() && self.is_kept_by_number(node),
            Kind::Boolean => self.words.is_none(),
        }
    }

    fn allows_type(&self, kind: Kind) -> bool {
        let names: &[&str] = match kind {
            Kind::String | Kind::Date | Kind::Time => &["string"],
            Kind::Integer => &["integer", "number"],
            Kind::Float => &["number"],
            Kind::Boolean => &["boolean"],
            Kind::Array => &["array"],
            Kind::Table => &["object"],
        };
        self.types.is_empty() || self.types.iter().any(|allowed| names.contains(allowed))
    }

    fn is_kept_by_table(&self, table: Node<'_>) -> bool {
        let counted = (self.count.0..=self.count.1).contains(&table.len());
        let member = |child: Node<'_>| match self.members.iter().find(|(key, _)| *key == child.key()) {
            Some((_, shape)) => shape.is_kept_by(child),
            None => match &self.others {
                Others::Any => true,
                Others::None => false,
                Others::Like(shape) => shape.is_kept_by(child),
            },
        };
        counted && self.words.is_none() && self.required.iter().all(|key| table.get(key).is_some()) && table.children().all(member)
    }

    fn is_kept_by_array(&self, array: Node<'_>) -> bool {
        let counted = (self.count.0..=self.count.1).contains(&array.len());
        counted
            && self.words.is_none()
            && (!self.unique || are_different_texts(array))
            && self.items.is_none_or(|items| array.children().all(|child| items.is_kept_by(child)))
    }

    fn is_kept_by_text(&self, text: &str) -> bool {
        let (least, most) = self.length;
        // a character has one byte at least and four at most, so most texts need no counting
        let long_enough = || text.len().div_ceil(4) >= least || text.chars().count() >= least;
        let short_enough = || text.len() <= most || text.chars().count() <= most;
        long_enough()
            && short_enough()
            && self.words.is_none_or(|words| words.contains(&text))
            && self.capitals.is_none_or(|count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_uppercase()))
    }

    fn is_kept_by_number(&self, node: Node<'_>) -> bool {
        if self.range == (None, None) {
            return true;
        }
        let (least, most) = self.range;
        node.as_decimal()
            .is_some_and(|number| least.is_none_or(|least| number >= least.into()) && most.is_none_or(|most| number <= most.into()))
    }
}

/// Are all elements texts, and no two alike? Longer lists are left to the validator.
fn are_different_texts(array: Node<'_>) -> bool {
    array.len() <= 64
        && array.children().enumerate().all(|(index, child)| {
            child.as_str().is_some_and(|text| array.children().take(index).all(|other| other.as_str().is_some_and(|other| other != text)))
        })
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};
    use std::sync::Arc;

    use proptest::prelude::*;

    use crate::document::syntax::parse;
    use crate::document::{Kinds, Node};
    use crate::snapshot::File;

    fn files(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                files(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "toml") {
                found.push(path);
            }
        }
    }

    /// The filings of the fixtures, each with the kind that its path tells.
    fn filings() -> Vec<(String, String)> {
        let mut paths = Vec::new();
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
        for folder in ["portfolio", "exemplary", "single", "faulty"] {
            files(&root.join(folder), &mut paths);
        }
        paths.sort();
        let kinds = Kinds::embedded();
        let read = |path: PathBuf| {
            let whole = path.to_string_lossy().into_owned();
            let parts: Vec<&str> = whole.split('/').collect();
            let inside = (1..=2).filter_map(|count| Some(parts.get(parts.len().checked_sub(count)?..)?.join("/")));
            let kind = inside.filter_map(|inside| kinds.at(&inside)).map(|kind| kinds.name(kind).to_owned()).next_back()?;
            Some((kind, std::fs::read_to_string(path).ok()?))
        };
        paths.into_iter().filter_map(read).collect()
    }

    /// What the shape and what the validator say of a text.
    fn both(kinds: &Kinds, kind: &str, text: &str) -> (bool, bool) {
        let file = Arc::new(File::new("a.toml", Ok(text.to_owned())));
        let parsed = parse(&file);
        let root: Node<'_> = parsed.tree.root();
        let schema = kinds.named(kind).and_then(|kind| kinds.get(kind)).expect("a schema");
        schema.both(root)
    }

    #[test]
    fn nearly_all_sound_filings_are_told_by_their_shape() {
        let kinds = Kinds::embedded();
        let (mut sound, mut told) = (0, 0);
        for (kind, text) in filings() {
            let (shape, validator) = both(&kinds, &kind, &text);
            assert!(!shape || validator, "{kind}:\n{text}");
            sound += usize::from(validator);
            told += usize::from(shape);
        }
        assert!(sound > 300 && told * 100 >= sound * 99, "{told} of {sound}");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

        /// However a filing is spoilt: what its shape lets through, the validator lets through.
        #[test]
        fn no_shape_lets_through_what_the_validator_refuses(pick: prop::sample::Index, line: prop::sample::Index, other: prop::sample::Index, way in 0..13_usize) {
            static FILINGS: std::sync::LazyLock<Vec<(String, String)>> = std::sync::LazyLock::new(filings);
            static KINDS: std::sync::LazyLock<Kinds> = std::sync::LazyLock::new(Kinds::embedded);
            let (kind, text) = pick.get(&FILINGS);
            let mut lines: Vec<String> = text.lines().map(ToOwned::to_owned).collect();
            prop_assume!(!lines.is_empty());
            let at = line.index(lines.len());
            let spoilt = {
                let (old, strange) = (line.get(&lines), other.get(&lines));
                let (key, value) = old.split_once('=').unwrap_or((old, " 1"));
                let (_, strange) = strange.split_once('=').unwrap_or(("", " \"x\""));
                match way {
                    0 => String::new(),
                    1 => format!("{key}={strange}"),
                    2 => format!("{key}= -1"),
                    3 => format!("{key}= 1.5"),
                    4 => format!("{key}= \"\""),
                    5 => format!("{key}= []"),
                    6 => format!("{key}= {{}}"),
                    7 => format!("{key}= true"),
                    8 => format!("{key}= [{value}, {value}]"),
                    9 => format!("{key}= \"{}\"", "x".repeat(2_500)),
                    10 => format!("{}x = {value}", key.trim()),
                    11 => {
                        let first = value.trim().trim_start_matches('[').split([',', ']']).next().unwrap_or_default().to_owned();
                        format!("{key}= [{first}, {first}]")
                    }
                    _ => format!("{key}= 2024-02-30T10:00:00"),
                }
            };
            if let Some(spot) = lines.get_mut(at) {
                *spot = spoilt;
            }
            let (shape, validator) = both(&KINDS, kind, &lines.join("\n"));
            prop_assert!(!shape || validator, "{}:\n{}", kind, lines.join("\n"));
        }
    }
}
