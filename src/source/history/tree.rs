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

/// The first entry of a tree, and how long it is; none at the end, and where the tree is damaged.
fn first(tree: &[u8], id_length: usize) -> Option<(Entry<'_>, usize)> {
    let end = memchr::memchr(0, tree)?;
    let space = memchr::memchr(b' ', tree.get(..end)?)?;
    let (mode, name) = (tree.get(..space)?, tree.get(space + 1..end)?);
    let id = tree.get(end + 1..end + 1 + id_length)?;
    Some((Entry { name, is_folder: mode == b"40000", is_file: mode.starts_with(b"100"), id }, end + 1 + id_length))
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
