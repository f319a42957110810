//! `html`: a static site that a committee can publish, and an affiliate can open on a slow phone: in every language of the program,
//! without anything from elsewhere, and readable without scripts.
//!
//! Pages of affiliates are written as they come. Of each affiliate only a small record is kept for the pages that tell of all.

mod affiliate;
mod applies;
mod chart;
mod checks;
mod deadlines;
mod frame;
mod index;
mod record;
mod rule;
mod sign;

use std::io;
use std::rc::Rc;

use super::{Header, Section, Summary, Writer};
use crate::text::Text;
use frame::Frame;
use record::Records;

/// Where pages go.
pub trait Pages {
    /// Writes a page, named by its way from the root of the site with `/` between its parts.
    ///
    /// # Errors
    /// When it cannot be written.
    fn page(&self, name: &str, content: &str) -> io::Result<()>;
}

/// Writes the part of a site that is in one language; that of the first language also what all share.
#[derive(Debug)]
pub struct Html<'t, P> {
    pages: Rc<P>,
    texts: &'t [Text],
    number: usize,
    frame: Option<Frame<'t>>,
    records: Records,
}

impl<'t, P: Pages> Html<'t, P> {
    /// Writes to `pages` in the language of a number, with ways to the other languages.
    pub fn new(pages: Rc<P>, texts: &'t [Text], number: usize) -> Self {
        Self { pages, texts, number, frame: None, records: Records::default() }
    }
}

impl<P: Pages> Writer for Html<'_, P> {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        let Some(text) = self.texts.get(self.number) else { return Ok(()) };
        let frame = Frame::new(text, self.texts, header);
        if self.number == 0 {
            self.pages.page("index.html", &frame.entrance())?;
            self.pages.page("style.css", include_str!("html/style.css"))?;
            self.pages.page("script.js", include_str!("html/script.js"))?;
        }
        self.records = Records::new(header);
        self.frame = Some(frame);
        Ok(())
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        let Some(frame) = &self.frame else { return Ok(()) };
        let page = self.records.add(section);
        frame.write(&*self.pages, &page, &affiliate::page(frame, &self.records, section))
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        let Some(frame) = &self.frame else { return Ok(()) };
        index::write(frame, &self.records, summary, &*self.pages)?;
        deadlines::write(frame, &self.records, &*self.pages)?;
        rule::write(frame, &self.records, &*self.pages)?;
        applies::write(frame, &*self.pages)
    }
}
