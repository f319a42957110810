//! The matrix of affiliates and themes, with what filters it, and counts for those who would rather look than read.

use std::io;

use maud::html;

use super::Pages;
use super::frame::{Body, Frame};
use super::record::Records;
use crate::report::Summary;

/// Writes the pages.
pub(super) fn write(frame: &Frame<'_>, _records: &Records, _summary: &Summary, pages: &impl Pages) -> io::Result<()> {
    frame.write(pages, "index.html", Body { title: frame.say("site-index"), content: html! {} })
}
