//! What the program has to say, as data: a message's name and its facts.
//!
//! No words are chosen here; the words of each language are in `text/`.

use rust_decimal::Decimal;

use crate::calendar::{Date, Duration};

/// A message to a person, in no language yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Name of the message in the catalogues of `text/`.
    pub id: &'static str,
    /// The facts it speaks of.
    pub facts: Vec<(&'static str, Fact)>,
}

impl Message {
    /// A message without facts.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self { id, facts: Vec::new() }
    }

    /// Adds a fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }
}

/// A value that a message speaks of.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// A name of the program's own: a field, a file, a rule.
    Name(String),
    /// Text that somebody wrote.
    Quote(Quote),
    /// A count, or a number of days.
    Number(i64),
    /// A day.
    Date(Date),
    /// A span of time.
    Duration(Duration),
    /// An amount of money, or a share.
    Decimal(Decimal),
    /// Several values.
    List(Vec<Fact>),
    /// Another message, such as the description of a condition.
    Message(Box<Message>),
}

/// Text from a filing, and whether the public may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The text.
    pub text: String,
    /// Its schema marks the field, or one around it, as private.
    pub private: bool,
}

impl Fact {
    /// A name of the program's own.
    pub fn name(name: impl Into<String>) -> Self {
        Self::Name(name.into())
    }

    /// Several names.
    pub fn names<T: Into<String>>(names: impl IntoIterator<Item = T>) -> Self {
        Self::List(names.into_iter().map(Self::name).collect())
    }
}

impl From<i64> for Fact {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Fact {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<usize> for Fact {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Date> for Fact {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Duration> for Fact {
    fn from(duration: Duration) -> Self {
        Self::Duration(duration)
    }
}

impl From<Decimal> for Fact {
    fn from(number: Decimal) -> Self {
        Self::Decimal(number)
    }
}

impl From<Message> for Fact {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<Quote> for Fact {
    fn from(quote: Quote) -> Self {
        Self::Quote(quote)
    }
}
