//! One duty that stands in several packs is judged and reported once.
//!
//! The rule that replaces another speaks for both, and at the stricter of their levels, so nothing gets milder by it.

use super::Assessment;
use crate::pack::Rule;
use crate::verdict::{Exclusion, Found, Gap, Judgement, Verdict};

/// Takes back the verdicts of rules that another rule in use replaces for this affiliate.
pub fn unite(assessments: &mut [Assessment<'_>]) {
    let is_asked = |assessment: &&Assessment<'_>| assessment.judgement.exclusion().is_none();
    let mut replacing: Vec<&Rule> = Vec::new();
    for assessment in assessments.iter().filter(is_asked).filter(|assessment| !assessment.rule.replaces.is_empty()) {
        if !replacing.iter().any(|known| std::ptr::eq(*known, assessment.rule)) {
            replacing.push(assessment.rule);
        }
    }
    for rule in replacing {
        let replaced = |assessment: &Assessment<'_>| {
            let names = |name: &String| name.split_once('/') == Some((assessment.pack.name.as_str(), assessment.rule.id.as_str()));
            rule.replaces.iter().any(names) && assessment.judgement.exclusion().is_none()
        };
        let strictest = assessments.iter().filter(|assessment| replaced(assessment)).map(|assessment| assessment.level).max();
        for assessment in assessments.iter_mut() {
            if replaced(assessment) {
                let found: Found<'_, Verdict> = Found::gap(Gap::Excluded(Exclusion::SameDuty(rule.id.clone())));
                let found = found.map(Judgement::Check);
                assessment.judgement = found.verdict;
                assessment.message = found.message;
                assessment.evidence = found.evidence;
                assessment.missing = found.missing;
            } else if std::ptr::eq(assessment.rule, rule) && assessment.judgement.exclusion().is_none() {
                assessment.level = strictest.map_or(assessment.level, |level| level.max(assessment.level));
            }
        }
    }
}
