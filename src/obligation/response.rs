//! `response`: something starts a clock, and an answer is due before it runs out.
//!
//! Each document has its own clock, with its own due date; or each element of an array in it.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Instance, Obligation, Owed, Terms};
use crate::calendar::{Date, Duration, add};
use crate::document::fault::Sort;
use crate::document::tree::Kind;
use crate::document::{Document, FieldPath, Hit, Node};
use crate::message::{Fact, Message};
use crate::parameter::{Parameter, Uses};
use crate::scope::{Field, Scope};
use crate::verdict::{Found, Gap};

/// Asks for an answer within a time.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Response {
    /// The array whose elements have a clock each; without it, each document has one.
    items: Option<FieldPath>,
    /// The field with the day on which the clock starts; `date` where nothing is said.
    start: Option<FieldPath>,
    /// The field with the day of the answer.
    answer: FieldPath,
    /// How long the answer may take.
    within: Parameter,
    /// Is it asked for until it is answered, however long ago it was due?
    #[serde(default)]
    until_answered: bool,
}

/// A table with a clock: a document, or an element of an array in it.
#[derive(Clone, Copy)]
struct Clock<'c, 'd> {
    scope: &'c Scope<'d>,
    document: &'d Document,
    table: Node<'d>,
}

impl<'d> Clock<'_, 'd> {
    fn day(&self, path: &FieldPath) -> Result<Option<Date>, Gap> {
        match self.scope.field_in(self.document, self.table, path)? {
            Field::Stated(node) => node.as_date().map(Some).ok_or_else(|| self.scope.faulty(self.document, path)),
            Field::Absent(_) => Ok(None),
        }
    }

    /// The document's path inside the affiliate's folder, without its ending; and the way to the element.
    fn label(&self) -> String {
        let inside = self.document.path().get(self.scope.dossier.folder.len()..).unwrap_or_default();
        let name = inside.strip_suffix(".toml").unwrap_or(inside);
        let way = self.document.way_to(self.scope.kinds, self.table);
        if way.is_empty() { name.to_owned() } else { format!("{name}#{way}") }
    }

    fn unknown(&self, gap: Gap) -> Instance<'d> {
        let found: Found<'d, Owed<'d>> = Found::gap(gap).at(self.document, self.table);
        Instance::untold(self.scope, self.label(), found)
    }
}

impl Response {
    fn start(&self) -> FieldPath {
        // `date` is a path by its form, which a test of this file shows
        self.start.clone().or_else(|| "date".parse().ok()).unwrap_or_else(|| self.answer.clone())
    }

    fn judge_clock<'d>(&self, clock: Clock<'_, 'd>, terms: &Terms<'_>, within: Duration) -> Option<Instance<'d>> {
        let Clock { scope, document, table } = clock;
        let path = self.start();
        let start = match clock.day(&path) {
            // a day ahead is told of too, so that nobody is surprised by it
            Ok(Some(start)) => start,
            Ok(None) => return None,
            Err(gap) => return Some(clock.unknown(gap)),
        };
        let due = add(start, within)?;
        let answer = match clock.day(&self.answer) {
            Ok(answer) => answer.filter(|answer| scope.as_of.has_reached(*answer)),
            Err(gap) => return Some(clock.unknown(gap)),
        };
        let is_open = answer.is_none() && self.until_answered;
        if !is_open && let_go(due, scope.settings.look_back).is_some_and(|day| scope.as_of.has_reached(day)) {
            return None;
        }
        let id = if answer.is_some() { "response-given" } else { "response-open" };
        let message = Message::new(id).with("field", Fact::name(self.answer.to_string())).with("start", start).with("due", due);
        let found = Found::new(terms.standing(scope, due, answer), message);
        let found = match self.answer.get(table).or_else(|| path.get(table)) {
            Some(node) => found.at(document, node),
            None => found.at(document, table),
        };
        Some(Instance { label: clock.label(), ends: if is_open { scope.as_of.not_before(due) } else { due.into() }, due: Some(due), stage_on: due.into(), found })
    }

    /// The tables of a document that have a clock each. What should be an array and is none cannot be told of.
    fn clocks<'c, 'd>(&self, scope: &'c Scope<'d>, document: &'d Document) -> Result<Vec<Clock<'c, 'd>>, Gap> {
        let clock = |table| Clock { scope, document, table };
        let Some(items) = &self.items else { return Ok(vec![clock(document.root())]) };
        let (mut clocks, mut fits) = (Vec::new(), true);
        // a list that is too long, for example, is not judged entry by entry
        let is_sound = |list: Node<'_>| !document.faults.iter().any(|fault| fault.sort == Sort::Schema && fault.node == Some(list.id()));
        items.visit(document.root(), &mut |hit| match hit {
            Hit::Found(list) if list.kind() == Kind::Array && is_sound(list) => {
                clocks.extend(list.children().filter(|element| !scope.is_blank(*element)).map(clock));
            }
            Hit::Found(_) | Hit::Misfit(_) => fits = false,
            Hit::Absent { .. } => {}
        });
        if fits { Ok(clocks) } else { Err(scope.faulty(document, items)) }
    }
}

/// The day on which what was due on another is so old that nobody asks for it any more.
fn let_go(due: Date, look_back: usize) -> Option<Date> {
    Date::new(due.year().checked_add(i16::try_from(look_back).ok()?)?.checked_add(1)?, 1, 1).ok()
}

impl Obligation for Response {
    fn parameters() -> (Value, &'static [&'static str]) {
        let parameters = json!({
            "items": { "title": "Entries", "description": "The array whose entries have a clock each; `start` and `answer` are then fields of an entry. Without it, each document has one.", "type": "string", "x-type": "field-path" },
            "start": { "title": "Start", "description": "The field with the day on which the clock starts; `date` where nothing is said.", "type": "string", "x-type": "field-path" },
            "answer": { "title": "Answer", "description": "The field with the day of the answer.", "type": "string", "x-type": "field-path" },
            "within": { "title": "Within", "description": "How long the answer may take: a duration, a number of days, or the field that promises it.", "$ref": "#/$defs/parameter" },
            "until-answered": { "title": "Until answered", "description": "True where it is asked for until it is answered, however long ago it was due; else what is older than the years that a pack looks back is let go.", "type": "boolean" }
        });
        (parameters, &["document", "answer", "within"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, terms: &Terms<'_>) -> Vec<Instance<'d>> {
        let selected = scope.select(terms.subject).unwrap_or_default();
        if selected.is_empty() {
            return Vec::new();
        }
        let within = match scope.duration(&self.within) {
            Ok(within) => within,
            Err(gap) => {
                let found: Found<'d, Owed<'d>> = Found::gap(gap);
                return vec![Instance::untold(scope, String::new(), found)];
            }
        };
        let mut instances = Vec::new();
        for (document, reason) in selected {
            let clocks = match reason {
                Some(reason) => Err(reason.into()),
                None => self.clocks(scope, document),
            };
            match clocks {
                Ok(clocks) => instances.extend(clocks.into_iter().filter_map(|clock| self.judge_clock(clock, terms, within))),
                Err(gap) => instances.push(Clock { scope, document, table: document.root() }.unknown(gap)),
            }
        }
        instances
    }

    fn describe(&self) -> Message {
        let message = match &self.items {
            Some(items) => Message::new("describe-response-items").with("items", Fact::name(items.to_string())),
            None => Message::new("describe-response"),
        };
        message
            .with("start", Fact::name(self.start().to_string()))
            .with("answer", Fact::name(self.answer.to_string()))
            .with("within", self.within.fact())
    }

    fn uses(&self, uses: &mut Uses) {
        let field = |path: &FieldPath| self.items.as_ref().map_or_else(|| path.clone(), |items| items.each(path));
        uses.own.extend(self.items.iter().cloned().chain([field(&self.start()), field(&self.answer)]));
        uses.parameter(&self.within);
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::owed;

    const RULE: &str = r#"response = { document = "meeting", where = { kind = "assembly" }, answer = "minutes.published", within = { from = "bylaws.minutes.deadline-days" } }"#;

    #[test]
    fn each_document_has_its_own_clock() {
        let meeting = |more: &str| format!("date = 2026-05-01\nmode = \"hybrid\"\nkind = \"assembly\"\n{more}");
        let rows = |as_of, more: &str| {
            let text = meeting(more);
            owed(RULE, as_of, &[("bylaws.toml", "adopted = 2020-01-01\nminutes.deadline-days = 30"), ("meetings/2026-05-01-a.toml", &text)])
        };
        assert_eq!(rows("2026-05-10", ""), ["meetings/2026-05-01-a: due-soon 2026-05-31"]);
        assert_eq!(rows("2026-06-01", ""), ["meetings/2026-05-01-a: overdue 1"]);
        assert_eq!(rows("2026-07-01", "minutes.published = 2026-06-02"), ["meetings/2026-05-01-a: met 2026-06-02 2"]);
        assert_eq!(rows("2026-07-01", "minutes.published = \"June\""), ["meetings/2026-05-01-a: unknown faulty"]);
    }

    #[test]
    fn what_is_old_is_let_go_or_asked_for_until_it_is_answered() {
        let rule = |more: &str| format!(r#"response = {{ document = "grant", start = "report-due", answer = "reported", within = "P0D"{more} }}"#);
        let rows = |rule: &str, more: &str| owed(rule, "2026-07-01", &[("grants/a.toml", &format!("id = \"a\"\nreport-due = 2023-01-31\n{more}"))]);
        assert_eq!(rows(&rule(""), ""), [""; 0]);
        assert_eq!(rows(&rule(", until-answered = true"), ""), ["grants/a: overdue 1247"]);
        assert_eq!(rows(&rule(", until-answered = true"), "reported = 2023-01-30"), [""; 0]);
    }

    #[test]
    fn without_a_promise_nothing_can_be_told() {
        let meeting = "date = 2026-05-01\nmode = \"hybrid\"\nkind = \"assembly\"";
        assert_eq!(owed(RULE, "2026-07-01", &[("meetings/2026-05-01-a.toml", meeting)]), [": unknown not-filed"]);
        assert_eq!(owed(RULE, "2026-07-01", &[]), [""; 0]);
    }

    const MILESTONES: &str = r#"response = { document = "plan", items = "goals[].milestones", start = "due", answer = "done", within = "P14D", grace = "P7D" }"#;

    fn milestones(as_of: &str, list: &str) -> Vec<String> {
        let text = format!("title = \"A\"\n[[goals]]\nid = \"grow\"\nmilestones = {list}\n[[goals]]\nid = \"rest\"");
        owed(MILESTONES, as_of, &[("plans/a.toml", &text)])
    }

    #[test]
    fn each_element_of_an_array_has_its_own_clock() {
        let list = "[{ id = \"one\", due = 2026-06-01, done = 2026-06-20 }, { id = \"two\", due = 2026-06-10 }, { id = \"three\" }, { id = \"four\", due = 2027-01-01 }]";
        let ahead = |rows: Vec<String>| rows.into_iter().filter(|row| !row.contains("not-yet-due")).collect::<Vec<_>>();
        let rows = |as_of| ahead(milestones(as_of, list));
        let label = |id: &str| format!("plans/a#goals[grow].milestones[{id}]");
        assert_eq!(rows("2026-06-19"), [format!("{}: in-grace 2026-06-22", label("one")), format!("{}: due-soon 2026-06-24", label("two"))]);
        assert_eq!(rows("2026-06-24"), [format!("{}: met 2026-06-20 5", label("one")), format!("{}: due-soon 2026-06-24", label("two"))]);
        assert_eq!(rows("2026-07-02"), [format!("{}: met 2026-06-20 5", label("one")), format!("{}: overdue 8", label("two"))]);
        let four = format!("{}: not-yet-due 2027-01-15", label("four"));
        assert_eq!(milestones("2026-05-01", list).last(), Some(&four));
    }

    #[test]
    fn an_element_that_is_not_well_formed_hides_no_other() {
        let list = "[{ id = \"one\", due = 2026-06-01, done = \"June\" }, { id = \"two\", due = 2026-06-10 }, { id = \"three\", due = 3 }]";
        let label = |id: &str| format!("plans/a#goals[grow].milestones[{id}]");
        let expected = [format!("{}: unknown faulty", label("one")), format!("{}: overdue 8", label("two")), format!("{}: unknown faulty", label("three"))];
        assert_eq!(milestones("2026-07-02", list), expected);
        assert_eq!(milestones("2026-07-02", "[]"), [""; 0]);
        assert_eq!(milestones("2026-07-02", "[{}]"), [""; 0]);
        assert_eq!(milestones("2026-07-02", "\"soon\""), ["plans/a: unknown faulty"]);
        assert_eq!(milestones("2026-07-02", "[3]"), ["plans/a#goals[grow].milestones[1]: unknown faulty"]);
        assert_eq!(owed(MILESTONES, "2026-07-02", &[("plans/a.toml", "title = \"A\"\ngoals = 3")]), ["plans/a: unknown faulty"]);
        assert_eq!(owed(MILESTONES, "2026-07-02", &[("plans/a.toml", "title = ")]), ["plans/a: unknown unreadable"]);
        assert_eq!(owed(MILESTONES, "2026-07-02", &[]), [""; 0]);
    }

    #[test]
    fn many_elements_with_the_same_name() {
        let list = format!("[{}]", "{ id = \"one\", due = 2026-06-10 },".repeat(400));
        let rows = milestones("2026-07-02", &list);
        assert_eq!(rows.len(), 400);
        assert_eq!(rows.last().map(String::as_str), Some("plans/a#goals[grow].milestones[one]: overdue 8"));
    }
}
