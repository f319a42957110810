//! What applies to us: the requirements for each kind, age and place, now and later.

use std::io;

use maud::html;

use super::Pages;
use super::frame::{Body, Frame};

/// Writes the pages.
pub(super) fn write(frame: &Frame<'_>, pages: &impl Pages) -> io::Result<()> {
    frame.write(pages, "applies.html", Body { title: frame.say("site-applies"), content: html! {} })
}
