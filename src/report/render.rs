//! From findings to the sections of a report: words chosen, places worked out, everything redacted.

use std::cell::RefCell;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::excerpt;
use super::redact::Redactor;
use super::{ExceptionLine, FilingLine, Item, Region, Row, Snippet, Spot};
use crate::assess::Assessment;
use crate::document::Document;
use crate::finding::{Finding, Marked, Source};
use crate::message::Message;
use crate::snapshot::{File, Place, Span, Witness};
use crate::text::{Audience, Text};
use crate::verdict::{Exception, Exclusion, Judgement, Reason, Standing, Verdict};

/// Chooses words for one affiliate's findings.
pub struct Renderer<'a> {
    /// The words.
    pub text: &'a Text,
    /// What must not be seen.
    pub redactor: &'a Redactor<'a>,
    /// The affiliate's id; empty for the committee's files.
    pub affiliate: &'a str,
    /// Are the lines that findings speak of shown?
    pub excerpts: bool,
    /// Is the fingerprint of each finding named?
    pub identity: bool,
    /// Files in which what must not be seen is masked already; the same for all languages.
    pub masked: &'a Masked,
    /// What has been said already: many findings say the same.
    pub said: Said,
}

/// What has been said of one affiliate, in one language.
pub type Said = RefCell<Vec<(Message, String)>>;

/// The masked texts of files: several findings may speak of one.
pub type Masked = RefCell<Vec<(Arc<File>, Arc<str>)>>;

impl std::fmt::Debug for Renderer<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Renderer").field("affiliate", &self.affiliate).finish_non_exhaustive()
    }
}

impl Renderer<'_> {
    /// What an unknown verdict waits for: the document that is missing or cannot be read, or the committee's record.
    fn waits_for(&self, reason: &Reason) -> Option<String> {
        match reason {
            Reason::NotFiled(path) | Reason::Unreadable(path) | Reason::History(path, _) => Some(path.clone()),
            Reason::Faulty { path, field } | Reason::Unstated { path, field } => Some(format!("{path}: {field}")),
            Reason::NotReviewed if !self.affiliate.is_empty() => Some(format!("reviews/{}.toml", self.affiliate)),
            Reason::NothingFiled | Reason::NotOpened(_) | Reason::Incomparable(_) | Reason::NotReviewed => None,
        }
    }

    /// A message in words.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let known = self.said.borrow().iter().find(|(said, _)| said == message).map(|(_, words)| words.clone());
        known.unwrap_or_else(|| {
            let words = self.redactor.say(self.text, message);
            self.said.borrow_mut().push((message.clone(), words.clone()));
            words
        })
    }

    /// A finding in words. `find` gives the document that a file is.
    #[must_use]
    pub fn item<'d>(&self, finding: &Finding<'_>, find: &dyn Fn(&Arc<File>) -> Option<&'d Document>) -> Item {
        let mut item = Item {
            severity: finding.severity,
            code: finding.code().to_owned(),
            pack: None,
            title: String::new(),
            verdict: None,
            reason: None,
            waits_for: None,
            period: finding.period.as_ref().map(|period| self.redactor.path(period)),
            due: None,
            exception: finding.exception().map(line_of),
            message: String::new(),
            help: None,
            owner: None,
            place: self.spot(finding.place()),
            snippets: if self.excerpts { self.snippets(&finding.places, find) } else { Vec::new() },
            fingerprint: if self.identity { self.fingerprint(finding, &finding.field) } else { String::new() },
            also: if self.identity { self.also(finding) } else { Vec::new() },
            known: false,
            change: None,
        };
        if let Source::Rule { pack, judgement, due, .. } = &finding.source {
            item.pack = Some(pack.name.clone());
            item.verdict = Some(judgement.word().into());
            item.reason = judgement.reason().map(|reason| reason.word().into());
            let absent = || {
                matches!((judgement, finding.place()), (Judgement::Check(Verdict::NotMet), Place::Path(_)))
                    .then(|| finding.place().path().to_owned())
            };
            item.waits_for =
                judgement.reason().and_then(|reason| self.waits_for(reason)).or_else(absent).map(|path| self.redactor.path(&path));
            item.due = *due;
        }
        self.put_into_words(finding, &mut item);
        item
    }

    /// A finding in the words of this language, from what another language has told of it.
    #[must_use]
    pub fn again<'d>(&self, finding: &Finding<'_>, told: &Item, find: &dyn Fn(&Arc<File>) -> Option<&'d Document>) -> Item {
        let mut item = told.clone();
        // the lines are the same, but not the words about them
        if told.snippets.iter().flat_map(|snippet| &snippet.marks).any(|mark| mark.label.is_some()) {
            item.snippets = self.snippets(&finding.places, find);
        }
        self.put_into_words(finding, &mut item);
        item
    }

    /// All that differs between languages, but the excerpts.
    fn put_into_words(&self, finding: &Finding<'_>, item: &mut Item) {
        let language = &self.text.language;
        item.message = self.say(&finding.message);
        item.help = finding.help.as_ref().map(|help| self.say(help));
        match &finding.source {
            Source::Fault(code) => item.title = self.text.get(title_of(code)),
            Source::Rule { pack, rule, .. } => {
                item.owner = pack.owners.iter().find(|owner| owner.id == rule.owner).map(|owner| match owner.contact(language) {
                    Some(contact) => format!("{} ({contact})", owner.name(language)),
                    None => owner.name(language).to_owned(),
                });
                if let Some(text) = rule.text(language) {
                    item.title.clone_from(&text.title);
                    item.help = Some(self.text.isolate_code(&text.fix));
                } else {
                    item.title.clear();
                }
            }
        }
    }

    /// What a rule came to, in a row.
    #[must_use]
    pub fn row(&self, assessment: &Assessment<'_>) -> Row {
        let judgement = &assessment.judgement;
        let (on, late_by, grade) = match judgement {
            Judgement::Obligation(Standing::Met { on, late_by, grade }) => (Some(*on), Some(*late_by), *grade),
            Judgement::Obligation(Standing::Overdue(days)) => (None, Some(*days), None),
            _ => (None, None, None),
        };
        Row {
            pack: assessment.pack.name.clone(),
            rule: assessment.rule.id.clone(),
            period: assessment.period.as_ref().map(|period| self.redactor.path(period)),
            level: assessment.level.word().into(),
            verdict: judgement.word().into(),
            reason: judgement
                .reason()
                .map(Reason::word)
                .or(judgement.exclusion().and_then(|why| self.exclusion(why)).map(Exclusion::word))
                .map(Into::into),
            due: assessment.due,
            on,
            grade: grade.map(|grade| grade.word().into()),
            late_by,
            exception: assessment.exception.map(line_of),
        }
    }

    /// Why nothing is asked. The public is not told what sets an affiliate apart: that a rule does not apply
    /// because of a private field, such as its safety class, would tell what the field holds.
    #[must_use]
    pub fn exclusion<'w>(&self, why: &'w Exclusion) -> Option<&'w Exclusion> {
        match (self.text.audience, why) {
            (Audience::Public, Exclusion::Condition(_) | Exclusion::Overlay(_)) => None,
            _ => Some(why),
        }
    }

    /// When a document was filed.
    #[must_use]
    pub fn filing(&self, document: &Document) -> FilingLine {
        let (filed, grade) = document.filed();
        let trail = match &document.file().witness {
            Witness::Merged(trail) => Some(trail),
            Witness::Absent | Witness::NotMerged | Witness::Cut(_) => None,
        };
        FilingLine {
            path: self.redactor.path(document.path()),
            filed,
            grade: grade.word().into(),
            amended: trail.and_then(|trail| trail.amended.last().copied()),
            pending: trail.is_some_and(|trail| trail.is_pending) || document.file().witness == Witness::NotMerged,
            restored: trail.and_then(|trail| trail.restored),
            refiled: trail.and_then(|trail| trail.refiled),
        }
    }

    fn spot(&self, place: &Place) -> Spot {
        let region = match place {
            Place::At(file, span) => Some(region_of(file, *span)),
            Place::Path(_) => None,
        };
        Spot { path: self.redactor.path(place.path()), region }
    }

    fn snippets<'d>(&self, places: &[Marked], find: &dyn Fn(&Arc<File>) -> Option<&'d Document>) -> Vec<Snippet> {
        let mut snippets = Vec::new();
        let mut done: Vec<&str> = Vec::new();
        for marked in places {
            let Place::At(file, _) = &marked.place else { continue };
            if done.contains(&file.path.as_str()) || done.len() >= 4 {
                continue;
            }
            done.push(&file.path);
            let masked = self.masked(file, find);
            let of_file = |other: &&Marked| matches!(&other.place, Place::At(known, _) if Arc::ptr_eq(known, file));
            let span = |other: &Marked| match &other.place {
                Place::At(_, span) => (*span, other.label.as_ref().map(|label| self.say(label))),
                Place::Path(_) => (Span::default(), None),
            };
            let spans: Vec<_> = places.iter().filter(of_file).take(6).map(span).collect();
            let shown = excerpt::take(file, &masked, &spans);
            let path = |snippet: Snippet| Snippet { path: self.redactor.path(&snippet.path), ..snippet };
            snippets.extend(shown.into_iter().map(path));
        }
        snippets
    }

    /// The text of a file as it may be shown; worked out once.
    fn masked<'d>(&self, file: &Arc<File>, find: &dyn Fn(&Arc<File>) -> Option<&'d Document>) -> Arc<str> {
        let known = self.masked.borrow().iter().find(|(other, _)| Arc::ptr_eq(other, file)).map(|(_, text)| Arc::clone(text));
        known.unwrap_or_else(|| {
            let text: Arc<str> = self.redactor.file(file, find(file)).into();
            self.masked.borrow_mut().push((Arc::clone(file), Arc::clone(&text)));
            text
        })
    }

    /// What identifies the further places of a finding, in order.
    fn also(&self, finding: &Finding<'_>) -> Vec<String> {
        let mut also: Vec<String> = finding.also.iter().map(|field| self.fingerprint(finding, field)).collect();
        also.sort();
        also.dedup();
        also
    }

    /// SHA-256 over what identifies a finding at one of its places, shortened to 16 digits.
    fn fingerprint(&self, finding: &Finding<'_>, field: &str) -> String {
        let mut hash = Sha256::new();
        for part in [finding.code(), self.affiliate, finding.period.as_deref().unwrap_or_default(), field] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        hash.finalize().iter().take(8).fold(String::with_capacity(16), |text, byte| text + &format!("{byte:02x}"))
    }
}

/// The lines and columns of a span.
fn region_of(file: &File, span: Span) -> Region {
    let (start, end) = (file.position(span.start), file.position(span.end.max(span.start)));
    Region {
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        offset: span.start,
        length: span.end.saturating_sub(span.start),
    }
}

fn line_of(exception: Exception) -> ExceptionLine {
    ExceptionLine { kind: exception.word().into(), until: exception.until() }
}

/// The message that names what a code of ours stands for.
#[must_use]
pub fn title_of(code: &str) -> &'static str {
    match code {
        "document/unreadable" => "title-unreadable",
        "document/syntax" => "title-syntax",
        "document/schema" => "title-schema",
        "document/unknown-key" => "title-unknown-key",
        "document/unrecognised" => "title-unrecognised",
        "document/newer-toml" => "title-newer-toml",
        "document/personal-data" => "title-personal-data",
        "document/hidden-character" => "title-hidden-character",
        "register/disagreement" => "title-disagreement",
        "register/half-change" => "title-half-change",
        "register/unknown-affiliate" => "title-unknown-affiliate",
        "register/broken-entry" => "title-broken-entry",
        "register/unknown-kind" => "title-unknown-kind",
        "pull-request/committee-file" => "title-pull-request-committee-file",
        "pull-request/broken-rules" => "title-pull-request-broken-rules",
        "pull-request/verdicts" => "title-pull-request-verdicts",
        "pull-request/other-affiliate" => "title-pull-request-other-affiliate",
        "pack/overlay-review" => "title-overlay-review",
        code if code.starts_with("waiver/") => "title-waiver",
        _ => "title-other",
    }
}

/// Is it a code of ours, and no rule's?
#[must_use]
pub fn is_own(code: &str) -> bool {
    title_of(code) != "title-other"
}

/// The word for an audience.
#[must_use]
pub fn word(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "public",
        Audience::Committee => "committee",
    }
}
