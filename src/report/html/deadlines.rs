//! What is late, and what is owed by when.

use std::io;

use maud::html;

use super::Pages;
use super::frame::{Body, Frame};
use super::record::Records;

/// Writes the pages.
pub(super) fn write(frame: &Frame<'_>, _records: &Records, pages: &impl Pages) -> io::Result<()> {
    frame.write(pages, "deadlines.html", Body { title: frame.say("site-deadlines"), content: html! {} })
}
