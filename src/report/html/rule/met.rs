//! Who meets a rule: how many of each sign, and which affiliates these are.

use maud::{Markup, html};

use super::super::frame::Frame;
use super::super::record::{Record, Records};
use super::super::sign::Sign;
use crate::message::Message;
use crate::report::guide::RuleGuide;

/// So many affiliates of one sign are named.
const MOST: usize = 200;
/// Lists up to this length are open from the start.
const SHORT: usize = 6;

/// The counts, each with the affiliates behind it. Who is not asked is counted for the committee only, and where a rule leaves
/// out those whom the committee protects, the public gets no names at all: those that are missing would be the protected.
pub(super) fn section(frame: &Frame<'_>, rule: &RuleGuide, records: &Records, met: &[(u32, Sign)], up: &str) -> Markup {
    let told = |sign: &Sign| *sign != Sign::Off || !frame.is_public();
    let of = |sign: Sign| -> Vec<&Record> {
        met.iter().filter(|(_, own)| *own == sign).filter_map(|(number, _)| records.affiliate(*number)).collect()
    };
    let asked: Vec<(Sign, Vec<&Record>)> =
        Sign::ALL.into_iter().filter(told).map(|sign| (sign, of(sign))).filter(|(_, all)| !all.is_empty()).collect();
    html! {
        h2 { (frame.say("site-rule-met")) }
        @if asked.is_empty() { p { (frame.say("site-rule-met-nobody")) } }
        @for (sign, all) in asked {
            @if sign == Sign::Off || rule.guarded { p class="met" { (count(frame, sign, all.len())) } }
            @else {
                details class="met" open[all.len() <= SHORT] {
                    summary { (count(frame, sign, all.len())) }
                    ul {
                        @for record in all.iter().take(MOST) { li { a href={ (up) (record.page) } { bdi { (record.name) } } } }
                        @if all.len() > MOST { li { (frame.format(&Message::new("site-rule-not-shown").with("count", all.len() - MOST))) } }
                    }
                }
            }
        }
    }
}

fn count(frame: &Frame<'_>, sign: Sign, count: usize) -> Markup {
    html! { (sign.badge(frame)) " " (frame.format(&Message::new("site-rule-affiliates").with("count", count))) }
}
