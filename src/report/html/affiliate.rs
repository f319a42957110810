//! The page of one affiliate: what it has, what is next and by when, what to mend and how.

use maud::html;

use super::frame::Body;
use super::frame::Frame;
use super::record::Records;
use crate::report::Section;

/// The page.
pub(super) fn page(frame: &Frame<'_>, _records: &Records, section: &Section) -> Body {
    let title = section.affiliate.as_ref().map_or_else(|| frame.say("committee-files"), |subject| subject.name.clone());
    Body { title, content: html! {} }
}
