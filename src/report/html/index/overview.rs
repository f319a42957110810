//! What a run came to as a whole: few words, few numbers, and charts.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::message::Message;
use crate::report::Summary;
use crate::report::html::chart::{self, Bar, Chart, Part, Scale};
use crate::report::html::frame::Frame;
use crate::report::html::record::{Record, Records};
use crate::report::html::sign::Sign;

/// What is counted in words.
const COUNTED: [Sign; 4] = [Sign::Error, Sign::Unknown, Sign::Warning, Sign::Note];
/// The parts of bars; what is not asked is no part.
const PARTS: [Sign; 8] = [Sign::Error, Sign::Unknown, Sign::Warning, Sign::Note, Sign::Excepted, Sign::Known, Sign::Open, Sign::Met];

/// What stands first on the first page.
pub(super) fn top(frame: &Frame<'_>, records: &Records, summary: &Summary) -> Markup {
    // who could not be judged is told apart
    let affiliates = || records.affiliates.iter().filter(|record| !record.id.is_empty() && record.judged && !record.gone);
    let must = affiliates().filter(|record| record.count(Sign::Error) > 0).count();
    let quiet = affiliates().filter(|record| COUNTED.iter().all(|sign| record.count(*sign) == 0)).count();
    let rest = affiliates().count() - must - quiet;
    let say = |id, count: usize| frame.format(&Message::new(id).with("count", count));
    let gone = records.affiliates.iter().filter(|record| record.gone).count();
    let asked: usize = summary.verdicts.iter().filter(|(word, _)| *word != "not-applicable").map(|(_, count)| count).sum();
    let facts = [
        ("site-fact-affiliates", summary.affiliates + summary.not_judged),
        ("site-fact-documents", summary.documents),
        ("site-fact-rules", frame.packs().iter().map(|pack| pack.rules.len()).sum()),
        ("site-fact-answers", asked),
    ];
    html! {
        p class="lead" {
            (say("site-lead-error", must))
            @if rest > 0 { " " (say("site-lead-rest", rest)) }
            @if quiet > 0 { " " (say("site-lead-quiet", quiet)) }
            @if summary.not_judged > 0 { " " (say("site-lead-not-judged", summary.not_judged)) }
            @if gone > 0 { " " (say("site-lead-gone", gone)) }
        }
        (compared(frame, summary))
        dl class="tiles" {
            @for (id, count) in facts { div { dt { (frame.say(id)) } dd { (count) } } }
            @for sign in COUNTED {
                div class=(sign.class()) {
                    dt { span aria-hidden="true" { (sign.mark()) " " } (frame.say(sign.name())) }
                    dd { (records.affiliates.iter().map(|record| record.count(sign)).sum::<usize>()) }
                }
            }
        }
        @if records.unknown_must > 0 { p { (say("site-lead-unknown-must", records.unknown_must)) } }
        (causes(frame, records))
        nav aria-label=(frame.say("site-on-page")) {
            ul class="onpage" {
                li { a href="#affiliates" { (frame.say("site-all-affiliates")) } }
                li { a href="#charts" { (frame.say("site-charts")) } }
            }
        }
    }
}

/// That only what is new counts, where that is so.
fn compared(frame: &Frame<'_>, summary: &Summary) -> Markup {
    let pull = frame.header.comparison.is_some().then(|| summary.changes_line());
    let lines: Vec<Message> = pull.into_iter().chain(summary.of_baseline()).collect();
    html! {
        @if !lines.is_empty() { ul { @for line in &lines { li { (frame.format(line)) } } } }
    }
}

/// Why something cannot be told.
fn causes(frame: &Frame<'_>, records: &Records) -> Markup {
    let mut causes: Vec<(&str, usize)> = records.unknown.iter().map(|(word, count)| (word.as_ref(), *count)).collect();
    causes.sort_by(|a, b| (b.1, a.0).cmp(&(a.1, b.0)));
    html! {
        @if !causes.is_empty() {
            details {
                summary { (frame.say("site-why-unknown")) }
                ul class="causes" { @for (word, count) in causes { li { (frame.say(cause(word))) (frame.say("colon")) b { (count) } } } }
            }
        }
    }
}

/// The message for a cause, by its word.
fn cause(word: &str) -> &'static str {
    match word {
        "nothing-filed" => "site-cause-nothing-filed",
        "not-filed" => "site-cause-not-filed",
        "unreadable" => "site-cause-unreadable",
        "faulty" => "site-cause-faulty",
        "unstated" => "site-cause-unstated",
        "not-opened" => "site-cause-not-opened",
        "incomparable" => "site-cause-incomparable",
        "not-reviewed" => "site-cause-not-reviewed",
        "history" => "site-cause-history",
        _ => "site-cause-other",
    }
}

/// The charts, for those who would rather look than read.
pub(super) fn charts(frame: &Frame<'_>, records: &Records) -> Markup {
    html! {
        section {
            h2 id="charts" { (frame.say("site-charts")) }
            div class="charts" {
                (by_stage(frame, records).draw(frame))
                (chart::months(frame, records))
                @for number in 0..frame.packs().len() { (by_theme(frame, records, number).draw(frame)) }
            }
        }
    }
}

fn by_stage(frame: &Frame<'_>, records: &Records) -> Chart {
    let mut of: BTreeMap<Option<&str>, Vec<usize>> = BTreeMap::new();
    for record in records.affiliates.iter().filter(|record| !record.id.is_empty()) {
        let counts = of.entry(record.stage.as_deref()).or_insert_with(|| vec![0; PARTS.len()]);
        counts.iter_mut().zip(PARTS).for_each(|(count, sign)| *count += record.count(sign));
    }
    // the packs know the order of their stages
    let known = frame.packs().iter().flat_map(|pack| &pack.stages).map(|stage| Some(stage.name.as_str()));
    let mut bars: Vec<Bar> = known.filter_map(|stage| of.remove_entry(&stage)).filter_map(|(stage, counts)| bar(stage?, counts)).collect();
    bars.extend(of.into_iter().filter_map(|(stage, counts)| bar(stage.unwrap_or(&frame.say("site-no-stage")), counts)));
    Chart {
        id: "stages".to_owned(),
        title: frame.say("site-chart-stages"),
        about: frame.say("site-chart-stages-about"),
        each: frame.say("site-stage"),
        parts: parts(frame),
        bars,
        scale: Scale::Share,
    }
}

fn by_theme(frame: &Frame<'_>, records: &Records, number: usize) -> Chart {
    let pack = frame.packs().get(number);
    let columns = records.themes.iter().enumerate().filter(|(_, (pack, _))| *pack == number);
    let counts = |column: usize| -> Vec<usize> {
        let count = |record: &Record, sign| record.cells.get(column).map_or(0, |cell| cell.count(sign));
        PARTS.iter().map(|sign| records.affiliates.iter().map(|record| count(record, *sign)).sum()).collect()
    };
    let name = |theme: usize| pack.and_then(|pack| pack.themes.get(theme)).map_or("", |theme| theme.name.as_str());
    let title = frame.say("site-chart-themes");
    Chart {
        id: format!("themes-{number}"),
        title: if frame.packs().len() > 1 { format!("{title} · {}", pack.map_or("", |pack| pack.title.as_str())) } else { title },
        about: frame.say("site-chart-themes-about"),
        each: frame.say("site-theme"),
        parts: parts(frame),
        bars: columns.filter_map(|(column, (_, theme))| bar(name(*theme), counts(column))).collect(),
        scale: Scale::Share,
    }
}

fn parts(frame: &Frame<'_>) -> Vec<Part> {
    PARTS.iter().map(|sign| Part::of(*sign, frame)).collect()
}

/// A bar, where there is something to show.
fn bar(label: &str, counts: Vec<usize>) -> Option<Bar> {
    counts.iter().any(|count| *count > 0).then(|| Bar { label: label.to_owned(), counts })
}
