//! What a check or an obligation may look at: one dossier, one entry of the register, one date.
//!
//! Every value a rule reads passes through here, so that a missing, broken or distrusted value
//! becomes a gap with a cause, and never an answer.

mod compare;
mod conditions;
mod home;
mod plain;
mod select;

use std::cmp::Ordering;

use rust_decimal::Decimal;

pub use compare::{compare, compare_literal, compare_literals, equals, is_among};
pub use plain::{bare, plain};

use crate::calendar::{Anchor, AsOf, Cycle, Date, Duration, Period};
use crate::document::schema::Owner;
use crate::document::tree::Kind;
use crate::document::{Document, FieldPath, Hit, KindId, Kinds, Node, quote};
use crate::dossier::Dossier;
use crate::message::Quote;
use crate::parameter::{Literal, Parameter};
use crate::register::Entry;
use crate::verdict::{Exclusion, Gap, Reason};

/// What a pack settles for all its rules.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Texts that stand for nothing, as [`bare`] leaves them, such as `to be announced`.
    pub placeholders: Vec<String>,
    /// How many periods that have ended are judged, besides the one that is running.
    pub look_back: usize,
    /// How long before its due date an obligation is due soon.
    pub due_soon: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self { placeholders: Vec::new(), look_back: 2, due_soon: Duration::days(30) }
    }
}

/// All that a rule may look at.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'d> {
    /// The document kinds.
    pub kinds: &'d Kinds,
    /// What the pack settles for all rules.
    pub settings: &'d Settings,
    /// What the affiliate has filed.
    pub dossier: &'d Dossier,
    /// What the register says of it.
    pub entry: &'d Entry,
    /// The date by which is judged.
    pub as_of: AsOf<'d>,
    /// The first day on which the rule applies in the version that judges.
    pub in_force: Date,
    /// The rule's id, by which the committee's reviews name it.
    pub rule: &'d str,
    /// The document kind of the rule, for nested checks that name none.
    pub document: Option<&'d str>,
    /// The period that is judged, for rules with one verdict for each.
    pub period: Option<Period>,
}

/// A field of a document that may be missing.
#[derive(Clone, Copy, Debug)]
pub enum Field<'d> {
    /// It is there and well formed.
    Stated(Node<'d>),
    /// It is not there; the deepest table around it is.
    Absent(Node<'d>),
}

/// A value to compare with.
#[derive(Clone, Debug)]
pub enum Value<'d> {
    /// Given in the rule.
    Given(Literal),
    /// Read from a document.
    Read(&'d Document, Node<'d>),
}

impl<'d> Scope<'d> {
    /// From which dates the affiliate's periods count.
    #[must_use]
    pub fn anchor(&self) -> Anchor {
        self.entry.identity.anchor()
    }

    /// Has the affiliate filed nothing at all?
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.dossier.documents().iter().all(|document| self.kinds.name(document.kind) == "reviews")
    }

    /// The cause to name when documents of a kind are missing.
    #[must_use]
    pub fn not_filed(&self, kind: &str) -> Reason {
        if self.is_silent() {
            return Reason::NothingFiled;
        }
        Reason::NotFiled(self.path_of(kind, self.period))
    }

    /// Where a document of a kind lies or should lie: its folder, where neither its kind nor a period tells more.
    #[must_use]
    pub fn path_of(&self, kind: &str, period: Option<Period>) -> String {
        let schema = self.kinds.named(kind).and_then(|kind| self.kinds.get(kind));
        let pattern = schema.map_or(kind, |schema| schema.pattern.as_str());
        // the committee's files lie at the root of the portfolio
        let folder = if schema.is_some_and(|schema| schema.owner == Owner::Committee) { "" } else { &self.dossier.folder };
        let label = period.map(|period| period.label().replace("..", "-to-"));
        let inside = match (pattern.split_once('{'), pattern.rsplit_once('}'), label) {
            (Some((head, _)), Some((_, tail)), Some(label)) => format!("{head}{label}{tail}"),
            (Some((head, _)), ..) => head.to_owned(),
            _ => pattern.to_owned(),
        };
        format!("{folder}{inside}")
    }

    /// All documents of a kind; the register's entry for `register`.
    #[must_use]
    pub fn all(&self, kind: &str) -> &'d [Document] {
        match self.kinds.named(kind) {
            Some(_) if kind == "register" => std::slice::from_ref(&self.entry.document),
            Some(kind) => self.dossier.of(kind),
            None => &[],
        }
    }

    /// The one document of a kind.
    ///
    /// # Errors
    /// When it is not filed or cannot be read.
    pub fn single(&self, kind: &str) -> Result<&'d Document, Gap> {
        match self.all(kind).first() {
            Some(document) if document.readable => Ok(document),
            Some(document) => Err(Reason::Unreadable(document.path().to_owned()).into()),
            None => Err(self.not_filed(kind).into()),
        }
    }

    /// A field of a document.
    ///
    /// # Errors
    /// When the document or the value cannot be trusted.
    pub fn field(&self, document: &'d Document, path: &FieldPath) -> Result<Field<'d>, Gap> {
        self.field_in(document, document.root(), path)
    }

    /// A field of a table in a document, such as an element of an array.
    ///
    /// # Errors
    /// When the document or the value cannot be trusted.
    pub fn field_in(&self, document: &'d Document, table: Node<'d>, path: &FieldPath) -> Result<Field<'d>, Gap> {
        self.trust(document, path.find(table), path)
    }

    /// All fields that a path with `[]` leads to, and the elements that lack it.
    ///
    /// # Errors
    /// When the document or one of the values cannot be trusted.
    pub fn fields(&self, document: &'d Document, path: &FieldPath) -> Result<Vec<Field<'d>>, Gap> {
        let mut hits = Vec::new();
        path.visit(document.root(), &mut |hit| hits.push(hit));
        hits.into_iter().map(|hit| self.trust(document, hit, path)).collect()
    }

    fn trust(&self, document: &'d Document, hit: Hit<'d>, path: &FieldPath) -> Result<Field<'d>, Gap> {
        if !document.readable {
            return Err(Reason::Unreadable(document.path().to_owned()).into());
        }
        match hit {
            Hit::Found(node) if document.faults.is_empty() || !document.distrusts(node) => Ok(Field::Stated(node)),
            Hit::Absent { within } => Ok(Field::Absent(within)),
            Hit::Found(_) | Hit::Misfit(_) => Err(self.faulty(document, path)),
        }
    }

    /// The gap of a value that is there and not well formed.
    #[must_use]
    pub fn faulty(&self, document: &Document, path: &FieldPath) -> Gap {
        Reason::Faulty { path: document.path().to_owned(), field: path.to_string() }.into()
    }

    /// The gap of a value that a rule needs and a document does not state.
    #[must_use]
    pub fn unstated(&self, document: &Document, path: &FieldPath) -> Gap {
        Reason::Unstated { path: document.path().to_owned(), field: path.to_string() }.into()
    }

    /// A field that must be there for the rule to be judged.
    ///
    /// # Errors
    /// When it is missing or cannot be trusted.
    pub fn needed(&self, document: &'d Document, path: &FieldPath) -> Result<Node<'d>, Gap> {
        match self.field(document, path)? {
            Field::Stated(node) => Ok(node),
            Field::Absent(_) => Err(self.unstated(document, path)),
        }
    }

    /// The value of a parameter for a document.
    ///
    /// # Errors
    /// When it is read from a document that is missing, broken, or does not state it.
    pub fn value(&self, document: &'d Document, parameter: &Parameter) -> Result<Value<'d>, Gap> {
        match parameter {
            Parameter::Given(literal) => Ok(Value::Given(literal.clone())),
            Parameter::From(reference) => {
                let other = self.single(&reference.document)?;
                Ok(Value::Read(other, self.needed(other, &reference.path)?))
            }
            Parameter::Previous(path) => {
                let previous = self.previous(document)?;
                Ok(Value::Read(previous, self.needed(previous, path)?))
            }
        }
    }

    /// The value of a parameter that does not depend on a document.
    ///
    /// # Errors
    /// As [`Scope::value`].
    pub fn own_value(&self, parameter: &Parameter) -> Result<Value<'d>, Gap> {
        self.value(&self.entry.document, parameter)
    }

    /// A duration given in the rule, or promised in a document.
    ///
    /// # Errors
    /// As [`Scope::value`]; also when the value is no duration.
    pub fn duration(&self, parameter: &Parameter) -> Result<Duration, Gap> {
        let value = self.own_value(parameter)?;
        let days = |number: Decimal| u32::try_from(number).ok().map(Duration::days);
        let duration = match &value {
            Value::Given(literal) => literal.as_duration().or_else(|| literal.as_number().and_then(days)),
            Value::Read(_, node) => node.as_str().and_then(|text| text.parse().ok()).or_else(|| node.as_decimal().and_then(days)),
        };
        match (duration, &value, parameter) {
            (Some(duration), ..) => Ok(duration),
            (None, Value::Read(document, _), Parameter::From(reference)) => Err(self.faulty(document, &reference.path)),
            _ => Err(Reason::Incomparable(String::new()).into()),
        }
    }

    /// The document of the same kind for the period before.
    ///
    /// # Errors
    /// When there is none; excluded when the period before is that of the recognition.
    pub fn previous(&self, document: &'d Document) -> Result<&'d Document, Gap> {
        let kind = self.kinds.name(document.kind);
        let Some(start) = self.period_of(document).map(|period| period.start) else {
            return Err(Reason::Faulty { path: document.path().to_owned(), field: "period.start".into() }.into());
        };
        let ends_before = |other: &&Document| {
            other.readable && self.period_of(other).is_some_and(|period| period.end.tomorrow().is_ok_and(|next| next == start))
        };
        match self.all(kind).iter().find(ends_before) {
            Some(previous) => Ok(previous),
            None if self.is_first(start) => Err(Gap::Excluded(Exclusion::FirstPeriod)),
            None => {
                let before = Cycle::FiscalYear
                    .periods(&self.anchor(), start)
                    .into_iter()
                    .map(|cycle| cycle.period)
                    .rfind(|period| period.end < start);
                Err(Reason::NotFiled(self.path_of(kind, before)).into())
            }
        }
    }

    /// Does the period before that day belong to the time before, or just after, recognition?
    fn is_first(&self, start: Date) -> bool {
        let periods = Cycle::FiscalYear.periods(&self.anchor(), start);
        let first = periods.first().map(|first| first.period);
        first.is_none_or(|first| start <= first.end || first.end.tomorrow().is_ok_and(|next| start <= next))
    }

    /// The text of a value for a message.
    #[must_use]
    pub fn quote(&self, document: &Document, node: Node<'_>) -> Quote {
        quote(self.kinds, document.kind, node)
    }

    /// Is the value empty, or a placeholder such as `to be announced`?
    #[must_use]
    pub fn is_blank(&self, node: Node<'_>) -> bool {
        match node.kind() {
            Kind::String => self.is_placeholder(node.as_str().unwrap_or_default()),
            Kind::Array | Kind::Table => {
                node.is_empty() || (node.kind() == Kind::Array && node.children().all(|child| self.is_blank(child)))
            }
            _ => false,
        }
    }

    /// Does the text say nothing?
    #[must_use]
    pub fn is_placeholder(&self, text: &str) -> bool {
        let bare = bare(text);
        bare.is_empty() || self.settings.placeholders.contains(&bare)
    }

    /// The document kind of a word, which a test of the pack has shown to exist.
    #[must_use]
    pub fn kind(&self, word: &str) -> Option<KindId> {
        self.kinds.named(word)
    }
}

impl Value<'_> {
    /// Orders a value of a document against this one; none where they cannot be ordered.
    #[must_use]
    pub fn compare(&self, node: Node<'_>) -> Option<Ordering> {
        match self {
            Self::Given(literal) => compare_literal(node, literal),
            Self::Read(_, other) => compare(node, *other),
        }
    }

    /// What a message says of it.
    #[must_use]
    pub fn fact(&self, scope: &Scope<'_>) -> crate::message::Fact {
        match self {
            Self::Given(literal) => literal.fact(),
            Self::Read(document, node) => scope.quote(document, *node).into(),
        }
    }
}
