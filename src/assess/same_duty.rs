//! One duty that stands in several packs is judged and reported once.
//!
//! The rule that replaces another speaks for both, and at the stricter of their levels where both
//! are open, so nothing gets milder by it.
//! It speaks only for the days on which it is asked itself: what fell due before stays with the rule that asked for it.

use super::{Assessment, Case};
use crate::calendar::Day;
use crate::pack::{Level, Pack, Rule};
use crate::verdict::{Exclusion, Found, Gap, Judgement, Verdict};

/// Takes back the verdicts of rules that another rule in use replaces for this affiliate.
pub fn unite<'d>(case: &Case<'d>, assessments: &mut [Assessment<'d>]) {
    let is_asked = |assessment: &Assessment<'d>| assessment.judgement.exclusion().is_none();
    let mut replacing: Vec<(&'d Pack, &'d Rule)> = Vec::new();
    for assessment in assessments.iter().filter(|assessment| is_asked(assessment) && !assessment.rule.replaces.is_empty()) {
        if !replacing.iter().any(|(_, known)| std::ptr::eq(*known, assessment.rule)) {
            replacing.push((assessment.pack, assessment.rule));
        }
    }
    for (pack, rule) in replacing {
        let speaks_for = |assessment: &Assessment<'d>| {
            let names = |name: &String| name.split_once('/') == Some((assessment.pack.name.as_str(), assessment.rule.id.as_str()));
            let asked = || case.asked(pack, rule, assessment.due.map_or(case.as_of.into(), Day::from));
            is_asked(assessment)
                && rule.replaces.iter().any(names)
                && matches!(asked(), asked if asked.level != Level::Off && asked.gap.is_none())
        };
        let replaced: Vec<bool> = assessments.iter().map(speaks_for).collect();
        // what the other rule finds met makes nothing stricter
        let open = assessments.iter().zip(&replaced).filter(|(assessment, replaced)| **replaced && assessment.judgement.is_open());
        let strictest = open.map(|(assessment, _)| assessment.level).max();
        for (assessment, replaced) in assessments.iter_mut().zip(replaced) {
            if replaced {
                let found: Found<'_, Verdict> = Found::gap(Gap::Excluded(Exclusion::SameDuty(rule.id.clone())));
                let found = found.map(Judgement::Check);
                assessment.judgement = found.verdict;
                assessment.message = found.message;
                assessment.evidence = found.evidence;
                assessment.missing = found.missing;
            } else if std::ptr::eq(assessment.rule, rule) && is_asked(assessment) {
                assessment.level = strictest.map_or(assessment.level, |level| level.max(assessment.level));
            }
        }
    }
}
