//! One result: what is known of an affiliate, which rules were asked of it, and what was found.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::outcome::Seen;
use super::shape::{
    All, Assets, Component, Control, Definitions, Evidence, Mint, Outcome, Platform, Property, Reviewed, Selection, State, Used, name,
    prop, prose, title, token, told,
};
use crate::message::Message;
use crate::report::sarif::uri;
use crate::report::shown::Root;
use crate::report::{FilingLine, Header, Section, Subject};
use crate::text::Text;

/// What all results have in common.
pub(super) struct Context<'c> {
    pub(super) text: &'c Text,
    pub(super) root: &'c Root,
    pub(super) header: &'c Header,
    pub(super) titles: &'c BTreeMap<String, String>,
    /// The as-of date, as the format writes it.
    pub(super) day: String,
}

/// Whom a result is about, and what made it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parties {
    pub(super) subject: Uuid,
    pub(super) tool: Uuid,
}

impl Context<'_> {
    /// The result of a section.
    pub(super) fn result(&self, section: &Section, mut mint: Mint) -> Outcome {
        let parties = Parties { subject: mint.uuid(&["subject"]), tool: mint.uuid(&["tool"]) };
        let definitions = Definitions {
            components: [self.subject(section.affiliate.as_ref(), parties.subject)],
            assessment_assets: self.assets(parties.tool, &mut mint),
        };
        let uuid = mint.uuid(&["result", &self.day]);
        let mut found = Seen::new(self, parties, mint);
        found.read(section);
        let told_of = [
            prop("documents", &section.documents.to_string()),
            told("tree", section.tree.as_ref()),
            told("judged", section.affiliate.as_ref().map(|affiliate| affiliate.judged)),
        ];
        Outcome {
            uuid,
            title: self.name(section.affiliate.as_ref()),
            description: prose([self.judged(section).as_str()]),
            start: self.day.clone(),
            end: self.day.clone(),
            props: told_of.into_iter().flatten().collect(),
            local_definitions: definitions,
            reviewed_controls: self.reviewed(section),
            observations: found.observations,
            risks: found.risks,
            findings: found.findings,
        }
    }

    fn judged(&self, section: &Section) -> String {
        self.text.format(&Message::new("oscal-judged").with("documents", section.documents).with("date", self.header.as_of))
    }

    fn name(&self, affiliate: Option<&Subject>) -> String {
        affiliate.map_or_else(|| title(&self.text.get("committee-files")), |affiliate| title(&affiliate.name))
    }

    fn subject(&self, affiliate: Option<&Subject>, uuid: Uuid) -> Component {
        let known = affiliate.map(|affiliate| {
            [
                prop("affiliate", &affiliate.id),
                prop("kind", &affiliate.kind),
                told("stage", affiliate.stage.as_ref()),
                told("age-in-months", affiliate.age_in_months),
                told("recognised", affiliate.recognised),
            ]
        });
        let what = self.text.get(if affiliate.is_some() { "oscal-affiliate" } else { "oscal-committee" });
        Component {
            uuid,
            kind: if affiliate.is_some() { "affiliate" } else { "committee" },
            title: self.name(affiliate),
            description: prose([what.as_str()]),
            props: known.into_iter().flatten().flatten().collect(),
            // how an affiliate is doing is no word of the format's list
            status: State { state: "other", remarks: Some(prose([what.as_str()])) },
        }
    }

    fn assets(&self, tool: Uuid, mint: &mut Mint) -> Assets {
        let program = Component {
            uuid: tool,
            kind: "software",
            title: "affcheck".to_owned(),
            description: prose([self.text.get("oscal-tool").as_str()]),
            props: prop("version", self.header.tool_version).into_iter().collect(),
            status: State { state: "operational", remarks: None },
        };
        let platform = Platform { uuid: mint.uuid(&["platform"]), uses_components: [Used { component_uuid: tool }] };
        Assets { components: [program], assessment_platforms: [platform] }
    }

    /// Rules of which one verdict at least says something are included; those that do not apply at all are excluded, and each
    /// that does not apply for a period, or at all, is named with the reason, where that may be told.
    fn reviewed(&self, section: &Section) -> Reviewed {
        let (aside, asked): (Vec<_>, Vec<_>) = section.assessments.iter().partition(|row| row.verdict == "not-applicable");
        let included: BTreeSet<&str> =
            asked.iter().map(|row| row.rule.as_str()).chain(section.findings.iter().map(|item| item.code.as_str())).collect();
        let excluded: BTreeSet<&str> = aside.iter().map(|row| row.rule.as_str()).filter(|rule| !included.contains(rule)).collect();
        let control = |id: &&str| Control { control_id: token(id) };
        let why = |row: &&crate::report::Row| -> Option<Property> {
            let class = row.reason.as_deref().map(token);
            let remarks = row.period.as_deref().map(|period| prose([period]));
            Some(Property { class, remarks, ..prop("not-applicable", &token(&row.rule))? })
        };
        let nothing = || prose([self.text.get("oscal-nothing").as_str()]);
        Reviewed {
            props: aside.iter().filter_map(why).collect(),
            control_selections: [Selection {
                description: included.is_empty().then(nothing),
                // one of both has to be there
                include_all: included.is_empty().then_some(All {}),
                include_controls: included.iter().map(control).collect(),
                exclude_controls: excluded.iter().map(control).collect(),
            }],
        }
    }

    /// A document as evidence, with when it was filed.
    pub(super) fn filing(&self, filing: &FilingLine) -> Option<Evidence> {
        let props = [
            told("filed", filing.filed),
            prop("grade", &filing.grade),
            told("amended", filing.amended),
            told("restored", filing.restored),
            told("refiled", filing.refiled),
            filing.pending.then(|| prop("pending", "true")).flatten(),
        ];
        self.evidence(&filing.path, props.into_iter().flatten().collect())
    }

    /// A file as evidence.
    pub(super) fn evidence(&self, path: &str, props: Vec<Property>) -> Option<Evidence> {
        let path = self.root.path(path)?;
        Some(Evidence { href: uri(&path), description: name(&path), props })
    }
}
