//! What stops a run: errors are about us or the way we were called, never about a filing.

use crate::message::Message;

/// A run that could not complete. The command line shows it and ends with exit code 2.
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    /// What is the matter.
    pub message: Message,
    /// What to do about it.
    pub help: Option<Message>,
}

impl Error {
    /// An error without advice.
    #[must_use]
    pub const fn new(message: Message) -> Self {
        Self { message, help: None }
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
