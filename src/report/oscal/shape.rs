//! The parts of OSCAL that are written, named as the format names them. A list that is empty is left out: no reader takes one.

use std::collections::HashSet;
use std::fmt::Write as _;

use serde::Serialize;
use uuid::Uuid;

use crate::calendar::Date;
use crate::report::markdown::{code, inline};
use crate::report::table::wash;

/// Whose the names of properties are that the format does not know. Readers want an address with a host; below `.invalid` nobody has one.
pub(super) const NAMESPACE: &str = "https://affcheck.invalid/ns/oscal";

/// Below it all identifiers are made.
pub(super) fn namespace() -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, NAMESPACE.as_bytes())
}

/// Makes identifiers of what they stand for: the same in each run, and none twice.
pub(super) struct Mint {
    space: Uuid,
    made: HashSet<Uuid>,
}

impl Default for Mint {
    fn default() -> Self {
        Self::below(namespace())
    }
}

impl Mint {
    pub(super) fn below(space: Uuid) -> Self {
        Self { space, made: HashSet::new() }
    }

    pub(super) fn uuid(&mut self, parts: &[&str]) -> Uuid {
        let mut name = String::new();
        for part in parts {
            let _ = write!(name, "{} {part} ", part.len());
        }
        let again = (2_u32..).map(|count| format!("{name}{count}"));
        let names = std::iter::once(name.clone()).chain(again);
        let mut free = names.map(|name| Uuid::new_v5(&self.space, name.as_bytes())).filter(|uuid| self.made.insert(*uuid));
        free.next().unwrap_or(self.space)
    }
}

/// The beginning of a day. The format knows years from 1900 to 2999, and nothing that is read lies outside of them.
pub(super) fn moment(day: Date) -> String {
    format!("{day}T00:00:00Z")
}

/// One line of Markdown that means nothing but itself.
pub(super) fn title(text: &str) -> String {
    let text = inline(text);
    if text.is_empty() { "?".to_owned() } else { text }
}

/// The name of a file, as it is.
pub(super) fn name(path: &str) -> String {
    let name = code(path);
    if name.is_empty() { "?".to_owned() } else { name }
}

/// Paragraphs of it.
pub(super) fn prose<'a>(paragraphs: impl IntoIterator<Item = &'a str>) -> String {
    let paragraphs: Vec<String> = paragraphs.into_iter().map(inline).filter(|text| !text.is_empty()).collect();
    if paragraphs.is_empty() { "?".to_owned() } else { paragraphs.join("\n\n") }
}

/// A rule's id, or a code, as an identifier of the format; two that differ stay different.
pub(super) fn token(id: &str) -> String {
    let mut token = String::with_capacity(id.len());
    for c in id.chars() {
        match c {
            '/' => token.push('.'),
            c if c == '-' || c.is_ascii_alphanumeric() => token.push(c),
            c => {
                let _ = write!(token, "_{:x}_", u32::from(c));
            }
        }
    }
    if token.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') { token } else { format!("_{token}") }
}

/// What is required of a control.
pub(super) fn objective_id(id: &str) -> String {
    token(id) + "_obj"
}

/// Something that the format has no name for.
#[derive(Debug, Serialize)]
pub(super) struct Property {
    pub(super) name: &'static str,
    pub(super) ns: &'static str,
    pub(super) value: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) class: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) remarks: Option<String>,
}

/// A property of ours; nothing where it has no value.
pub(super) fn prop(name: &'static str, value: &str) -> Option<Property> {
    let value = wash(value).trim().to_owned();
    (!value.is_empty()).then_some(Property { name, ns: NAMESPACE, value, class: None, remarks: None })
}

/// The same of what need not be known.
pub(super) fn told(name: &'static str, value: Option<impl ToString>) -> Option<Property> {
    prop(name, &value?.to_string())
}

/// A rule, or a sort of fault.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Objective {
    pub(super) control_id: String,
    pub(super) description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) props: Vec<Property>,
    pub(super) parts: Vec<Part>,
}

#[derive(Debug, Serialize)]
pub(super) struct Part {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<String>,
    pub(super) name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) ns: Option<&'static str>,
    pub(super) prose: String,
}

/// What was found about one affiliate.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Outcome {
    pub(super) uuid: Uuid,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) start: String,
    pub(super) end: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) props: Vec<Property>,
    pub(super) local_definitions: Definitions,
    pub(super) reviewed_controls: Reviewed,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) observations: Vec<Observation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) risks: Vec<Risk>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) findings: Vec<Finding>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Definitions {
    pub(super) components: [Component; 1],
    pub(super) assessment_assets: Assets,
}

#[derive(Debug, Serialize)]
pub(super) struct Component {
    pub(super) uuid: Uuid,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) title: String,
    pub(super) description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) props: Vec<Property>,
    pub(super) status: State,
}

#[derive(Debug, Serialize)]
pub(super) struct State {
    pub(super) state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) remarks: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Assets {
    pub(super) components: [Component; 1],
    pub(super) assessment_platforms: [Platform; 1],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Platform {
    pub(super) uuid: Uuid,
    pub(super) uses_components: [Used; 1],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Used {
    pub(super) component_uuid: Uuid,
}

/// What was judged, and what does not apply.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Reviewed {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) props: Vec<Property>,
    pub(super) control_selections: [Selection; 1],
}

#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Selection {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) include_all: Option<All>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) include_controls: Vec<Control>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) exclude_controls: Vec<Control>,
}

#[derive(Debug, Serialize)]
pub(super) struct All {}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Control {
    pub(super) control_id: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Observation {
    pub(super) uuid: Uuid,
    pub(super) title: String,
    pub(super) description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) props: Vec<Property>,
    pub(super) methods: [&'static str; 1],
    pub(super) types: [&'static str; 1],
    pub(super) origins: [Origin; 1],
    pub(super) subjects: [Subject; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) relevant_evidence: Vec<Evidence>,
    pub(super) collected: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) remarks: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct Origin {
    pub(super) actors: [Actor; 1],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Actor {
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) actor_uuid: Uuid,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Subject {
    pub(super) subject_uuid: Uuid,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
}

#[derive(Debug, Serialize)]
pub(super) struct Evidence {
    pub(super) href: String,
    pub(super) description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) props: Vec<Property>,
}

/// Something that is not kept, and that the committee has allowed for a while.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Risk {
    pub(super) uuid: Uuid,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) statement: String,
    pub(super) props: Vec<Property>,
    pub(super) status: &'static str,
    pub(super) deadline: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) related_observations: Vec<Observed>,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Observed {
    pub(super) observation_uuid: Uuid,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Risked {
    pub(super) risk_uuid: Uuid,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Finding {
    pub(super) uuid: Uuid,
    pub(super) title: String,
    pub(super) description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) props: Vec<Property>,
    pub(super) target: Target,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) related_observations: Vec<Observed>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) related_risks: Vec<Risked>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Target {
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    #[serde(rename = "target-id")]
    pub(super) id: String,
    pub(super) status: Status,
}

#[derive(Debug, Serialize)]
pub(super) struct Status {
    pub(super) state: &'static str,
    pub(super) reason: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) remarks: Option<String>,
}
