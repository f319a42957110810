//! The list of rules, and a page for each: what it asks and why, what it is drawn from, examples, and who meets it.

use std::io;

use maud::html;

use super::Pages;
use super::frame::{Body, Frame};
use super::record::{Records, rule_page};

/// Writes the pages.
pub(super) fn write(frame: &Frame<'_>, _records: &Records, pages: &impl Pages) -> io::Result<()> {
    frame.write(pages, "rules.html", Body { title: frame.say("site-rules"), content: html! {} })?;
    for pack in frame.packs() {
        for rule in &pack.rules {
            frame.write(pages, &rule_page(&pack.name, &rule.id), Body { title: rule.title.clone(), content: html! {} })?;
        }
    }
    Ok(())
}
