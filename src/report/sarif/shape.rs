//! The parts of SARIF that are written, named as the format names them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;
use serde_json::Value;

use super::BASE;
use crate::report::shown::{line, shown};
use crate::report::{BaselineLine, ComparisonLine, Header, HistoryLine, PackLine, Region, RevisionLine};

/// The name of what findings are recognised by, and its version.
const FINGERPRINT: &str = "affcheckFinding/v1";

/// Words, in plain text and perhaps in Markdown.
#[derive(Debug, Serialize)]
pub(super) struct Said {
    pub(super) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) markdown: Option<String>,
}

/// Words in plain text.
pub(super) fn said(text: &str) -> Said {
    Said { text: plain(text), markdown: None }
}

/// Plain text in which nothing is a link, and no brace begins an argument.
pub(super) fn plain(text: &str) -> String {
    shown(text).replace("](", "] (").replace('{', "{{").replace('}', "}}")
}

/// A value in whose texts nothing steers the reader.
pub(super) fn cleaned(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(line(&text)),
        Value::Array(items) => items.into_iter().map(cleaned).collect(),
        Value::Object(members) => members.into_iter().map(|(key, member)| (line(&key), cleaned(member))).collect(),
        plain => plain,
    }
}

/// A path as a relative reference.
pub(in crate::report) fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

/// What a finding is recognised by; nothing where it is not known.
pub(super) fn fingerprints(fingerprint: &str) -> BTreeMap<&'static str, String> {
    (!fingerprint.is_empty()).then(|| (FINGERPRINT, line(fingerprint))).into_iter().collect()
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Driver {
    pub(super) name: &'static str,
    pub(super) version: &'static str,
    pub(super) semantic_version: &'static str,
    pub(super) rules: Vec<Descriptor>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Descriptor {
    pub(super) id: String,
    pub(super) short_description: Said,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) full_description: Option<Said>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) help: Option<Said>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) default_configuration: Option<Configuration>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) properties: Option<Told>,
}

#[derive(Debug, Serialize)]
pub(super) struct Configuration {
    pub(super) enabled: bool,
    pub(super) level: &'static str,
}

/// What is told of a rule besides.
#[derive(Debug, Serialize)]
pub(super) struct Told {
    pub(super) pack: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) owner: Option<String>,
    pub(super) statements: Vec<String>,
}

/// A result.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Finding {
    pub(super) rule_id: String,
    pub(super) rule_index: usize,
    pub(super) kind: &'static str,
    pub(super) level: &'static str,
    pub(super) message: Said,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) locations: Vec<Location>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) partial_fingerprints: BTreeMap<&'static str, String>,
    /// Of all results or of none, as the format asks; an empty list says that a result is not suppressed.
    pub(super) suppressions: Vec<Suppression>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) baseline_state: Option<&'static str>,
    pub(super) properties: About,
}

#[derive(Debug, Serialize)]
pub(super) struct Suppression {
    pub(super) kind: &'static str,
    pub(super) status: &'static str,
    pub(super) justification: String,
}

/// What is told of a finding besides.
#[derive(Debug, Serialize)]
pub(super) struct About {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) affiliate: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) period: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) verdict: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reason: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) due: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) owner: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Location {
    physical_location: Physical,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Lines>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Lines {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    byte_offset: u32,
    byte_length: u32,
}

impl Location {
    pub(super) fn new(uri: String, region: Option<Region>) -> Self {
        let lines = |region: Region| Lines {
            start_line: region.line.max(1),
            start_column: region.column.max(1),
            end_line: region.end_line.max(region.line).max(1),
            end_column: region.end_column.max(1),
            byte_offset: region.offset,
            byte_length: region.length,
        };
        Self { physical_location: Physical { artifact_location: Artifact { uri, uri_base_id: BASE }, region: region.map(lines) } }
    }
}

/// By what the run can be made again. The format has a place for revisions only beside the address of a repository,
/// which the program does not know.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Provenance<'h> {
    as_of: String,
    audience: &'static str,
    packs: &'h [PackLine],
    revision: &'h Option<RevisionLine>,
    history: &'h Option<HistoryLine>,
    comparison: &'h Option<ComparisonLine>,
    register_digest: &'h Option<String>,
    baseline: &'h Option<BaselineLine>,
    affiliates: &'h [String],
    all_findings: bool,
}

impl<'h> Provenance<'h> {
    pub(super) fn of(header: &'h Header) -> Self {
        Self {
            as_of: header.as_of.to_string(),
            audience: header.audience,
            packs: &header.packs,
            revision: &header.revision,
            history: &header.history,
            comparison: &header.comparison,
            register_digest: &header.register_digest,
            baseline: &header.baseline,
            affiliates: &header.affiliates,
            all_findings: header.all_findings,
        }
    }
}
