//! What the results rest on: the run, and the rules in the place of an assessment plan, which nobody has written.

use serde::Serialize;
use uuid::Uuid;

use super::shape::{Mint, NAMESPACE, Objective, Part, Property, moment, objective_id, prop, prose, title, token, told};
use crate::report::{Header, RuleLine};
use crate::text::Text;

/// The version of the format.
const OSCAL: &str = "1.1.3";

/// What is told of the document, named as the format names it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Head {
    title: String,
    last_modified: String,
    version: String,
    oscal_version: &'static str,
    props: Vec<Property>,
    remarks: String,
}

impl Head {
    pub(super) fn of(header: &Header, text: &Text) -> Self {
        let shown = if header.audience == "committee" { "oscal-for-committee" } else { "oscal-for-public" };
        let declared = header.self_declared.then(|| text.get("report-self-declared"));
        Self {
            title: title(&text.get("oscal-title")),
            last_modified: moment(header.as_of),
            version: header.as_of.to_string(),
            oscal_version: OSCAL,
            props: run(header),
            remarks: prose([Some(text.get(shown)), declared].iter().flatten().map(String::as_str)),
        }
    }
}

/// By what the run can be made again.
fn run(header: &Header) -> Vec<Property> {
    let (revision, history) = (header.revision.as_ref(), header.history.as_ref());
    let (comparison, baseline) = (header.comparison.as_ref(), header.baseline.as_ref());
    let sha256 = |digest: &String| format!("sha256:{digest}");
    let mut props = vec![
        prop("tool-version", header.tool_version),
        prop("as-of", &header.as_of.to_string()),
        prop("language", &header.language),
        prop("audience", header.audience),
        told("commit", revision.map(|revision| &revision.commit)),
        told("modified", revision.map(|revision| revision.modified)),
        told("tree", revision.and_then(|revision| revision.tree.as_ref())),
        told("folder", revision.map(|revision| &revision.folder)),
        told("history-tip", history.and_then(|history| history.tip.as_ref())),
        told("history-cut", history.and_then(|history| history.cut)),
        told("base", comparison.map(|comparison| &comparison.base)),
        told("register-digest", header.register_digest.as_ref().map(sha256)),
        told("baseline-digest", baseline.map(|baseline| sha256(&baseline.digest))),
        told("baseline-counted", baseline.map(|baseline| baseline.counted)),
        prop("all-findings", &header.all_findings.to_string()),
    ];
    props.extend(comparison.into_iter().flat_map(|comparison| &comparison.merge_bases).map(|commit| prop("merge-base", commit)));
    props.extend(header.affiliates.iter().map(|affiliate| prop("affiliate", affiliate)));
    props.into_iter().flatten().collect()
}

/// Where the plan is to be found.
#[derive(Debug, Serialize)]
pub(super) struct Import {
    href: String,
    remarks: String,
}

/// What stands at the end of the document.
#[derive(Debug, Serialize)]
pub(super) struct Sources {
    resources: [Resource; 1],
}

#[derive(Debug, Serialize)]
struct Resource {
    uuid: Uuid,
    title: String,
    description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    props: Vec<Property>,
}

fn plan_uuid(mint: &mut Mint, header: &Header) -> Uuid {
    let digests = header.packs.iter().map(|pack| pack.digest.as_str());
    mint.uuid(&std::iter::once("plan").chain(digests).collect::<Vec<_>>())
}

/// Names the rule packs as the plan.
pub(super) fn import(mint: &mut Mint, header: &Header, text: &Text) -> Import {
    Import { href: format!("#{}", plan_uuid(mint, header)), remarks: prose([text.get("oscal-plan").as_str()]) }
}

/// Describes the rule packs.
pub(super) fn sources(header: &Header, text: &Text) -> Sources {
    let of_pack = |pack: &crate::report::PackLine| {
        [prop("pack", &format!("{} {}", pack.name, pack.version)), prop("pack-digest", &format!("{} sha256:{}", pack.name, pack.digest))]
    };
    let plan = Resource {
        uuid: plan_uuid(&mut Mint::default(), header),
        title: title(&text.get("oscal-plan-title")),
        description: prose([text.get("oscal-plan").as_str()]),
        props: header.packs.iter().flat_map(of_pack).flatten().collect(),
    };
    Sources { resources: [plan] }
}

/// What a rule asks.
pub(super) fn objective(rule: &RuleLine) -> Objective {
    let part = |name, words: &str| Part { id: None, name, ns: Some(NAMESPACE), prose: prose([words]) };
    let asked =
        Part { id: Some(objective_id(&rule.id)), name: "assessment-objective", ns: None, prose: prose([rule.requirement.as_str()]) };
    let reason = rule.why.as_deref().map(|why| part("why", why));
    let mut props = vec![prop("rule", &rule.id), prop("pack", &rule.pack), prop("level", rule.level), told("owner", rule.owner.as_ref())];
    props.extend(rule.statements.iter().map(|statement| prop("statement", statement)));
    Objective {
        control_id: token(&rule.id),
        description: title(&rule.title),
        props: props.into_iter().flatten().collect(),
        parts: std::iter::once(asked).chain(reason).chain([part("fix", &rule.fix)]).collect(),
    }
}

/// What is asked of files, where a code says that it is not so.
pub(super) fn objective_of_fault(code: &str, name: &str, text: &Text) -> Objective {
    let told = prose([text.get("oscal-fault").as_str()]);
    Objective {
        control_id: token(code),
        description: name.to_owned(),
        props: prop("fault", code).into_iter().collect(),
        parts: vec![Part { id: Some(objective_id(code)), name: "assessment-objective", ns: None, prose: told }],
    }
}
