//! Compares two trees as they are stored, entry by entry. What is the same in both is passed over without a look.

use std::cmp::Ordering;

/// An entry of a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::source) struct Entry<'t> {
    pub(in crate::source) name: &'t [u8],
    pub(in crate::source) is_folder: bool,
    pub(in crate::source) is_file: bool,
    pub(in crate::source) id: &'t [u8],
}

/// An entry as it is stored.
pub(in crate::source) struct Parts<'t> {
    /// In octal digits.
    pub(in crate::source) mode: &'t [u8],
    pub(in crate::source) name: &'t [u8],
    pub(in crate::source) id: &'t [u8],
    /// How many bytes all of it takes.
    pub(in crate::source) length: usize,
}

/// The first entry of a tree; none at the end, and where the tree is damaged.
pub(in crate::source) fn parts(tree: &[u8], id_length: usize) -> Option<Parts<'_>> {
    let end = memchr::memchr(0, tree)?;
    let space = memchr::memchr(b' ', tree.get(..end)?)?;
    let length = end + 1 + id_length;
    Some(Parts { mode: tree.get(..space)?, name: tree.get(space + 1..end)?, id: tree.get(end + 1..length)?, length })
}

/// The first entry of a tree, and how long it is.
fn first(tree: &[u8], id_length: usize) -> Option<(Entry<'_>, usize)> {
    let Parts { mode, name, id, length } = parts(tree, id_length)?;
    Some((Entry { name, is_folder: mode == b"40000", is_file: mode.starts_with(b"100"), id }, length))
}

/// The entry of a name.
pub(in crate::source) fn find<'t>(mut tree: &'t [u8], name: &str, id_length: usize) -> Option<Entry<'t>> {
    while let Some((entry, length)) = first(tree, id_length) {
        if entry.name == name.as_bytes() {
            return Some(entry);
        }
        tree = tree.get(length..)?;
    }
    None
}

/// Git has a folder where a file of its name with a `/` would be.
fn order(a: &Entry<'_>, b: &Entry<'_>) -> Ordering {
    let tail = |entry: &Entry<'_>| entry.is_folder.then_some(b'/');
    a.name.iter().copied().chain(tail(a)).cmp(b.name.iter().copied().chain(tail(b)))
}

/// Tells of each entry that is not the same in both trees: as it was, as it is.
pub(in crate::source) fn compare<'t>(
    mut old: &'t [u8],
    mut new: &'t [u8],
    id_length: usize,
    tell: &mut dyn FnMut(Option<Entry<'t>>, Option<Entry<'t>>),
) {
    loop {
        let (was, is) = (first(old, id_length), first(new, id_length));
        let (mut skip_old, mut skip_new) = (0, 0);
        match (was, is) {
            (None, None) => return,
            (Some((was, length)), None) => {
                tell(Some(was), None);
                skip_old = length;
            }
            (None, Some((is, length))) => {
                tell(None, Some(is));
                skip_new = length;
            }
            (Some((was, old_length)), Some((is, new_length))) => match order(&was, &is) {
                Ordering::Less => {
                    tell(Some(was), None);
                    skip_old = old_length;
                }
                Ordering::Greater => {
                    tell(None, Some(is));
                    skip_new = new_length;
                }
                Ordering::Equal => {
                    if was != is {
                        tell(Some(was), Some(is));
                    }
                    (skip_old, skip_new) = (old_length, new_length);
                }
            },
        }
        old = old.get(skip_old..).unwrap_or_default();
        new = new.get(skip_new..).unwrap_or_default();
        let same = same_entries(old, new, id_length);
        old = old.get(same..).unwrap_or_default();
        new = new.get(same..).unwrap_or_default();
    }
}

/// How many bytes of whole entries at the beginning are the same in both.
fn same_entries(old: &[u8], new: &[u8], id_length: usize) -> usize {
    let mut at = 0;
    while let Some(rest) = old.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(end) = memchr::memchr(0, rest) else { break };
        let next = at + end + 1 + id_length;
        if old.get(at..next).is_none_or(|entry| new.get(at..next) != Some(entry)) {
            break;
        }
        at = next;
    }
    at
}

/// Where the entries of a large tree begin, taken on from one commit to the next: of a tree of thousands of entries,
/// few are different, and only those are taken apart.
#[derive(Default)]
pub(super) struct Marks {
    id_length: usize,
    starts: Vec<usize>,
}

impl Marks {
    /// The marks of a tree, as far as it is not damaged.
    pub(super) fn of(tree: &[u8], id_length: usize) -> Self {
        let (starts, _) = starts(tree, 0, tree.len(), id_length);
        Self { id_length, starts }
    }

    /// Tells of the same entries as `compare`. What are the marks of the old tree become those of the new one.
    pub(super) fn compare<'t>(&mut self, old: &'t [u8], new: &'t [u8], tell: &mut dyn FnMut(Option<Entry<'t>>, Option<Entry<'t>>)) {
        let prefix =
            common(old.chunks(BLOCK).zip(new.chunks(BLOCK)), |old, new| old.iter().zip(new).take_while(|(old, new)| old == new).count());
        let first = self.starts.partition_point(|start| *start <= prefix).saturating_sub(1);
        let from = self.starts.get(first).copied().unwrap_or_default();
        let (old_rest, new_rest) = (old.get(from..).unwrap_or_default(), new.get(from..).unwrap_or_default());
        let suffix = common(old_rest.rchunks(BLOCK).zip(new_rest.rchunks(BLOCK)), |old, new| {
            old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count()
        });
        let last = self.starts.partition_point(|start| *start < old.len() - suffix);
        let old_to = self.starts.get(last).copied().unwrap_or(old.len());
        let new_to = (new.len() + old_to).saturating_sub(old.len());
        let (marks, end) = starts(new, from, new_to, self.id_length);
        // the same bytes may be other entries, where somebody means it badly
        let (Some(was), Some(is), true) = (old.get(from..old_to), new.get(from..new_to), end == new_to) else {
            *self = Self::of(new, self.id_length);
            return compare(old, new, self.id_length, tell);
        };
        compare(was, is, self.id_length, tell);
        if new.len() != old.len() {
            self.starts.iter_mut().skip(last).for_each(|start| *start = *start + new.len() - old.len());
        }
        self.starts.splice(first..last, marks);
    }
}

/// So many bytes are compared at once.
const BLOCK: usize = 512;

/// Where entries begin from one place to another, and where the last of them ends.
fn starts(tree: &[u8], from: usize, to: usize, id_length: usize) -> (Vec<usize>, usize) {
    let (mut starts, mut at) = (Vec::new(), from);
    while at < to
        && let Some(parts) = tree.get(at..).and_then(|rest| parts(rest, id_length))
    {
        starts.push(at);
        at += parts.length;
    }
    (starts, at)
}

/// How many bytes are the same in pairs of blocks: all of those that are equal, and a part of the next pair.
fn common<'t>(mut blocks: impl Iterator<Item = (&'t [u8], &'t [u8])>, part: impl Fn(&[u8], &[u8]) -> usize) -> usize {
    let mut same = 0;
    let different = blocks.find(|(old, new)| {
        let equal = old == new;
        same += if equal { old.len() } else { 0 };
        !equal
    });
    same + different.map_or(0, |(old, new)| part(old, new))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Told = Vec<(Option<Vec<u8>>, Option<Vec<u8>>)>;

    /// A tree of entries by name, each with a number for its id.
    fn tree(entries: &std::collections::BTreeMap<u16, u8>) -> Vec<u8> {
        let entry = |(name, id): (&u16, &u8)| [format!("40000 affiliate-{name}\0").as_bytes(), &[*id; 20]].concat();
        // git's order, which is not that of numbers
        let mut sorted: Vec<Vec<u8>> = entries.iter().map(entry).collect();
        sorted.sort();
        sorted.concat()
    }

    fn told<'t>(told: &mut Told) -> impl FnMut(Option<Entry<'t>>, Option<Entry<'t>>) {
        let id = |entry: Entry<'t>| [entry.name, entry.id].concat();
        move |was, is| told.push((was.map(id), is.map(id)))
    }

    proptest! {
        #[test]
        fn marks_change_nothing_in_what_is_told(
            trees in prop::collection::vec(prop::collection::btree_map(0_u16..60, 0_u8..3, 0..60), 1..6)
        ) {
            let trees: Vec<Vec<u8>> = trees.iter().map(tree).collect();
            let mut marks = Marks::of(&[], 20);
            let mut old: &[u8] = &[];
            for new in &trees {
                let (mut plain, mut marked) = (Told::new(), Told::new());
                compare(old, new, 20, &mut told(&mut plain));
                marks.compare(old, new, &mut told(&mut marked));
                prop_assert_eq!(plain, marked);
                prop_assert_eq!(&marks.starts, &Marks::of(new, 20).starts);
                old = new;
            }
        }

        #[test]
        fn damaged_trees_do_no_harm(old in prop::collection::vec(0_u8..50, 0..200), new in prop::collection::vec(0_u8..50, 0..200)) {
            let mut marks = Marks::of(&old, 2);
            marks.compare(&old, &new, &mut |_, _| ());
            marks.compare(&new, &old, &mut |_, _| ());
        }
    }
}
