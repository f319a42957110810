//! Keeps lines that people read from being taken for commands by the programs that run workflows: they obey any line
//! that begins with `::`, and one with `##[` in it.

use std::io::{self, Write};

/// Writes lines on, with a blank in what would be a command.
#[derive(Debug)]
pub struct Guard<W: Write> {
    out: W,
    line: Vec<u8>,
}

impl<W: Write> Guard<W> {
    /// Writes to `out`.
    pub fn new(out: W) -> Self {
        Self { out, line: Vec::new() }
    }

    fn release(&mut self) -> io::Result<()> {
        let line = std::mem::take(&mut self.line);
        let blank = line.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let (indent, rest) = line.split_at_checked(blank).unwrap_or((&line, &[]));
        self.out.write_all(indent)?;
        let mut rest = match rest.strip_prefix(b"::") {
            Some(rest) => {
                self.out.write_all(b": :")?;
                rest
            }
            None => rest,
        };
        while let Some(at) = memchr::memmem::find(rest, b"##[") {
            let (before, after) = rest.split_at_checked(at + 2).unwrap_or((rest, &[]));
            self.out.write_all(before)?;
            self.out.write_all(b" ")?;
            rest = after;
        }
        self.out.write_all(rest)
    }
}

impl<W: Write> Write for Guard<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for part in bytes.split_inclusive(|byte| matches!(byte, b'\n' | b'\r')) {
            self.line.extend_from_slice(part);
            if part.ends_with(b"\n") || part.ends_with(b"\r") {
                self.release()?;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.release()?;
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guarded(parts: &[&str]) -> String {
        let mut out = Vec::new();
        let mut guard = Guard::new(&mut out);
        parts.iter().try_for_each(|part| guard.write_all(part.as_bytes())).expect("memory takes everything");
        guard.flush().expect("memory takes everything");
        drop(guard);
        String::from_utf8(out).expect("text stays text")
    }

    #[test]
    fn no_line_is_a_command() {
        assert_eq!(guarded(&["::error::a\n  ::", "set-output\n"]), ": :error::a\n  : :set-output\n");
        assert_eq!(guarded(&["a ##[error]b ##[group]\n"]), "a ## [error]b ## [group]\n");
        assert_eq!(guarded(&["a\r::stop-commands::x"]), "a\r: :stop-commands::x");
    }

    #[test]
    fn all_else_stays_as_it_is() {
        assert_eq!(guarded(&["a::b: c\n", "", "\n# d [e]"]), "a::b: c\n\n# d [e]");
    }
}
