//! What stops a run: errors are about us or the way we were called, never about a filing.

use std::sync::Arc;

use crate::document::Fault;
use crate::message::Message;
use crate::snapshot::File;

/// A run that could not complete. The command line shows it and ends with exit code 2.
#[derive(Clone, Debug)]
pub struct Error {
    /// What is the matter.
    pub message: Message,
    /// What to do about it.
    pub help: Option<Message>,
    /// The faults of the committee's own files that stand behind it.
    pub faults: Vec<Located>,
}

/// A fault with its file.
#[derive(Clone, Debug)]
pub struct Located {
    /// The file.
    pub file: Arc<File>,
    /// The fault.
    pub fault: Fault,
}

impl Error {
    /// An error without advice.
    #[must_use]
    pub const fn new(message: Message) -> Self {
        Self { message, help: None, faults: Vec::new() }
    }

    /// Adds the faults that stand behind it.
    #[must_use]
    pub fn because(mut self, faults: Vec<Located>) -> Self {
        self.faults = faults;
        self
    }

    /// Adds advice.
    #[must_use]
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }
}

impl std::fmt::Display for Error {
    /// The message's name, for developers; people see its text.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.message.id)
    }
}

impl std::error::Error for Error {}

/// The result of a step that can stop a run.
pub type Result<T, E = Error> = std::result::Result<T, E>;
