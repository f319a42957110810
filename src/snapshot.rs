//! The immutable files of one folder at one revision, and places inside them.
//!
//! Nothing here reads a disk: a [`Snapshot`] is filled by a source and never changes afterwards.

mod witness;

use std::sync::Arc;

pub use witness::{Cut, Grade, Trail, Witness};

/// A half-open range of bytes in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset behind the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` to before `end`; offsets beyond 4 GiB are cut off.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let cut = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: cut(start), end: cut(end) }
    }

    /// Does this span hold the whole of `other`?
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The span as a range of `usize`, for slicing with `str::get`.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Why the text of a file is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// The bytes are not UTF-8; the offset of the first bad byte.
    NotUtf8(u32),
    /// The file is larger than the limit; both in bytes.
    TooLarge {
        /// Size of the file.
        size: u64,
        /// The limit that it passes.
        limit: u64,
    },
    /// A symbolic link; links are never followed.
    Link,
    /// Neither a file nor a folder nor a link.
    Special,
    /// The operating system refused to hand it out.
    Refused,
    /// A folder held more files, or lay deeper, than the limits allow.
    TooMany {
        /// The limit that it passes.
        limit: usize,
    },
    /// The file's name is not UTF-8.
    Name,
    /// A kind of file whose content is not looked at, such as a PDF.
    Opaque,
    /// Another repository, which is not followed.
    Submodule,
    /// It only points to a file that Git LFS keeps elsewhere.
    LfsPointer,
    /// The repository names it and does not have it, as in a partial clone.
    NotFetched,
}

/// One file: its path below the root, with `/` between the parts, and its text.
#[derive(Debug)]
pub struct File {
    /// Path below the root of the portfolio.
    pub path: String,
    /// The text, or why there is none.
    pub content: Result<String, Unreadable>,
    /// What history tells of when it was filed.
    pub witness: Witness,
}

impl File {
    /// A file of which no history is known.
    #[must_use]
    pub fn new(path: impl Into<String>, content: Result<String, Unreadable>) -> Self {
        Self { path: path.into(), content, witness: Witness::Absent }
    }

    /// The text; empty where it could not be read.
    #[must_use]
    pub fn text(&self) -> &str {
        self.content.as_deref().unwrap_or_default()
    }

    /// Line and column of an offset, both counted from one; the column counts characters.
    #[must_use]
    pub fn position(&self, offset: u32) -> Position {
        let text = self.text();
        let mut end = (offset as usize).min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let before = text.get(..end).unwrap_or_default();
        let line_start = memchr::memrchr(b'\n', before.as_bytes()).map_or(0, |at| at + 1);
        let line = memchr::memchr_iter(b'\n', before.as_bytes()).count() + 1;
        let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
        Position { line, column }
    }
}

/// A line and a column, both counted from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column in characters.
    pub column: usize,
}

/// Where something is, or should be.
#[derive(Clone, Debug)]
pub enum Place {
    /// A span of a file that exists.
    At(Arc<File>, Span),
    /// A file or folder as a whole, or one that should exist: its path below the root.
    Path(String),
}

impl Place {
    /// Path below the root.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::At(file, _) => &file.path,
            Self::Path(path) => path,
        }
    }
}

/// All files of one folder, ordered by path.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// The files; unreadable ones are among them, with their reason.
    pub files: Vec<Arc<File>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_not_bytes() {
        let file = File::new("a.toml", Ok("x = 1\nاسم = \"é\"\n".into()));
        assert_eq!(file.position(0), Position { line: 1, column: 1 });
        let quote = u32::try_from(file.text().find('"').unwrap_or_default()).unwrap_or_default();
        assert_eq!(file.position(quote), Position { line: 2, column: 7 });
        assert_eq!(file.position(quote - 4), file.position(quote - 4));
        assert_eq!(file.position(999), Position { line: 3, column: 1 });
    }
}
