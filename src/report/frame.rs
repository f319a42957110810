//! One finding as a terminal shows it: its lines in a frame, what is said of them, and what to do.
//!
//! The frame is drawn by `miette`, which speaks English; so every word is handed to it, or written here.

use std::fmt::Write as _;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, Severity as Weight, SourceCode,
    SourceSpan, SpanContents,
};
use textwrap::WordSplitter;

use super::{Item, Mark, Snippet};
use crate::finding::Severity;
use crate::text::Text;

/// How the terminal is to be used.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Colours may be used.
    pub colour: bool,
    /// Characters that fit into a line.
    pub width: usize,
    /// Show the lines that findings speak of and what to do; else one line for each finding.
    pub detailed: bool,
}

/// Characters that the renderer keeps free at the end of a line.
const FRAME: usize = 2;

impl Style {
    /// Characters that a line of a finding has.
    fn columns(self) -> usize {
        self.width.max(40)
    }
}

/// A finding as the renderer of snippets wants it.
#[derive(Debug, Default)]
pub struct Shown {
    /// Its code, in front of everything.
    pub code: String,
    /// What is said.
    pub message: String,
    /// What to do; written below the lines, since the renderer has an English word for it.
    pub help: Option<String>,
    /// How much it weighs.
    pub weight: Weight,
    lines: Option<Lines>,
}

impl std::fmt::Display for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Shown {}

/// The lines of a snippet under their own numbers.
#[derive(Debug)]
struct Lines(Snippet);

impl SourceCode for Lines {
    fn read_span<'a>(&'a self, span: &SourceSpan, before: usize, after: usize) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let inner = self.0.text.read_span(span, before, after)?;
        let line = inner.line() + self.0.first_line.saturating_sub(1);
        let (data, at, column, count) = (inner.data(), *inner.span(), inner.column(), inner.line_count());
        Ok(Box::new(MietteSpanContents::new_named(self.0.path.clone(), data, at, line, column, count)))
    }
}

impl Diagnostic for Shown {
    fn code<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>> {
        (!self.code.is_empty()).then(|| Box::new(&self.code) as Box<dyn std::fmt::Display + 'a>)
    }

    fn severity(&self) -> Option<Weight> {
        Some(self.weight)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.lines.as_ref().map(|lines| lines as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let lines = &self.lines.as_ref()?.0;
        let label = |(index, mark): (usize, &Mark)| {
            let start = mark.start.min(lines.text.len());
            let length = mark.length.min(lines.text.len() - start);
            let label = mark.label.clone();
            if index == 0 {
                LabeledSpan::new_primary_with_span(label, (start, length))
            } else {
                LabeledSpan::new_with_span(label, (start, length))
            }
        };
        Some(Box::new(lines.marks.iter().enumerate().map(label)))
    }
}

impl Shown {
    /// A finding with its lines, and then the lines of other places, each on its own. Several findings are those of one
    /// rule for several periods without lines of their own: what to do is told once.
    #[must_use]
    pub fn all(items: &[&Item], text: &Text) -> Vec<Self> {
        let further = items.iter().flat_map(|item| item.snippets.iter().skip(1)).map(|snippet| Self {
            message: text.get("see-also"),
            weight: Weight::Advice,
            lines: Some(Lines(snippet.clone())),
            ..Self::default()
        });
        Self::new(items, text).into_iter().chain(further).collect()
    }

    fn new(items: &[&Item], text: &Text) -> Option<Self> {
        let item = items.first()?;
        let first = item.snippets.first().cloned();
        let mut message = item.title.clone();
        if let (Some(period), [_]) = (&item.period, items) {
            let _ = write!(message, " ({period})");
        }
        for item in items {
            let _ = write!(message, "\n{}", item.message);
            if first.is_none() && !item.place.path.is_empty() {
                let _ = write!(message, "\n→ {}", item.place.path);
            }
        }
        let weight = match item.severity {
            Severity::Error => Weight::Error,
            Severity::Warning => Weight::Warning,
            Severity::Note => Weight::Advice,
        };
        let code = format!("{}[{}]", word(item.severity, text), text.isolate(&item.code));
        Some(Self { code, message, help: item.help.clone(), weight, lines: first.map(Lines) })
    }

    /// What the terminal shows.
    #[must_use]
    pub fn render(&self, handler: &GraphicalReportHandler, style: Style, text: &Text) -> Option<String> {
        let mut rendered = String::new();
        handler.render_report(&mut rendered, self).ok()?;
        let mut rendered = rendered.trim_end().to_owned();
        if let Some(help) = &self.help {
            let label = format!("  {}{}", text.get("help"), text.get("colon"));
            let indent = " ".repeat(textwrap::core::display_width(&label));
            let options = textwrap::Options::new(style.columns() - FRAME).initial_indent(&label).subsequent_indent(&indent);
            let wrapped = textwrap::fill(help, options.word_splitter(WordSplitter::NoHyphenation));
            let advice = wrapped.strip_prefix(label.trim_end()).unwrap_or(&wrapped);
            let _ = write!(rendered, "\n{}{advice}", paint(style, "36", label.trim_end()));
        }
        Some(rendered)
    }
}

/// The word for a severity, in the reader's language.
pub(super) fn word(severity: Severity, text: &Text) -> String {
    text.get(match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    })
}

/// Text in a colour, where colours may be used.
pub(super) fn paint(style: Style, code: &str, text: &str) -> String {
    if style.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
}

/// The renderer of snippets for a terminal.
#[must_use]
pub fn handler(style: Style) -> GraphicalReportHandler {
    let theme = if style.colour { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    GraphicalReportHandler::new_themed(theme)
        .with_width(style.columns())
        .with_links(false)
        .with_context_lines(1)
        .with_word_splitter(WordSplitter::NoHyphenation)
}
