//! One affiliate of a portfolio, with what it has filed and what the committee keeps about it.

use super::Portfolio;
use crate::assess::{Assessment, Case};
use crate::calendar::AsOf;
use crate::document::Document;
use crate::dossier::Dossier;
use crate::error::Result;
use crate::pack::{Level, Pack, Rule};
use crate::register::Entry;
use crate::verdict::Gap;
use crate::waiver;

/// An affiliate that was opened for a closer look.
#[derive(Debug)]
pub struct Affiliate {
    /// Its id; empty in the repository of one affiliate.
    pub id: String,
    /// What it has filed.
    pub dossier: Dossier,
    /// The exceptions that the committee granted to it.
    pub waivers: Option<Document>,
    declared: Option<Entry>,
}

impl Affiliate {
    /// Its entry in the register, or what it says of itself where there is no register; none where neither can be used.
    #[must_use]
    pub fn entry<'a>(&'a self, portfolio: &'a Portfolio) -> Option<&'a Entry> {
        match &portfolio.register {
            Some(register) => register.get(&self.id),
            None => self.declared.as_ref(),
        }
    }
}

impl Portfolio {
    /// Opens one affiliate.
    ///
    /// # Errors
    /// When its id is neither in the register nor that of a folder.
    pub fn open_affiliate(&self, id: &str) -> Result<Affiliate> {
        self.select(&[id.to_owned()])?;
        let id = if self.register.is_none() { "" } else { id };
        let dossier = self.dossier(id);
        let declared = self.kinds.named("profile").and_then(|kind| dossier.of(kind).first()).and_then(Entry::self_declared);
        Ok(Affiliate { id: id.to_owned(), waivers: self.waivers(id), dossier, declared })
    }

    /// What a rule comes to for an affiliate, with exceptions and duties of several packs taken into account.
    #[must_use]
    pub fn assess_rule<'d>(&'d self, affiliate: &'d Affiliate, entry: &'d Entry, rule: &Rule, as_of: AsOf<'d>) -> Vec<Assessment<'d>> {
        let (mut assessments, _): (_, Vec<waiver::Issue>) = self.assess(entry, &affiliate.dossier, affiliate.waivers.as_ref(), as_of);
        assessments.retain(|assessment| std::ptr::eq(assessment.rule, rule));
        assessments
    }

    /// The rule of another pack that asks an affiliate for the same as a rule does.
    #[must_use]
    pub fn replaced_by<'d>(&'d self, case: &Case<'d>, pack: &Pack, rule: &Rule) -> Option<&'d Rule> {
        let name = format!("{}/{}", pack.name, rule.id);
        let asked = |pack: &'d Pack, rule: &'d Rule| {
            let asked = case.asked(pack, rule, case.as_of);
            asked.level != Level::Off && !matches!(asked.gap, Some(Gap::Excluded(_)))
        };
        let others = self.packs.iter().flat_map(|pack| pack.rules.iter().map(move |rule| (pack, rule)));
        others.filter(|(_, other)| other.replaces.contains(&name)).find(|(pack, other)| asked(pack, other)).map(|(_, other)| other)
    }
}
