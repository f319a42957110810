//! The help of a rule: what it asks, why, and what to do.

use super::shape::plain;
use crate::report::RuleLine;
use crate::report::shown::line;
use crate::text::Text;

/// In plain text.
pub(super) fn help_in_text(rule: &RuleLine, text: &Text) -> String {
    let mut parts = vec![line(&rule.requirement)];
    let colon = text.get("colon");
    parts.extend(rule.why.as_ref().map(|why| format!("{}{colon}{}", text.get("explain-why"), line(why))));
    parts.push(format!("{}{colon}{}", text.get("explain-fix"), line(&rule.fix)));
    plain(&parts.join("\n\n"))
}

/// In Markdown.
pub(super) fn help_in_markdown(rule: &RuleLine, text: &Text) -> String {
    let mut parts = vec![escape(&line(&rule.requirement))];
    let mut part = |heading, words: &str| parts.push(format!("## {}\n\n{}", escape(&text.get(heading)), escape(&line(words))));
    if let Some(why) = &rule.why {
        part("explain-why", why);
    }
    part("explain-fix", &rule.fix);
    if let Some(owner) = &rule.owner {
        part("explain-owner", owner);
    }
    if !rule.statements.is_empty() {
        part("explain-statements", &rule.statements.join(&text.get("list-separator")));
    }
    parts.join("\n\n").replace('{', "{{").replace('}', "}}")
}

/// Text in which only code between backticks is markup.
fn escape(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    // backticks that do not pair, or stand side by side, begin nothing
    let is_code =
        |index: usize| index % 2 == 1 && parts.len() % 2 == 1 && parts.iter().skip(1).rev().skip(1).all(|part| !part.trim().is_empty());
    let mut escaped = String::with_capacity(text.len() + 16);
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            escaped.push_str(if is_code(1) { "`" } else { "\\`" });
        }
        if is_code(index) {
            escaped.push_str(part);
            continue;
        }
        for c in part.chars() {
            match c {
                '<' => escaped.push_str("&lt;"),
                '>' => escaped.push_str("&gt;"),
                '&' => escaped.push_str("&amp;"),
                '@' => escaped.push_str("&#64;"),
                '\\' | '*' | '_' | '[' | ']' | '#' | '!' | '|' | '~' | '+' | '=' | '-' => {
                    escaped.push('\\');
                    escaped.push(c);
                }
                c => escaped.push(c),
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_code_is_markup() {
        assert_eq!(escape("see `a_b` & <b>"), "see `a_b` &amp; &lt;b&gt;");
        assert_eq!(escape("![x](y) @all"), "\\!\\[x\\](y) &#64;all");
        assert_eq!(escape("a ` b*"), "a \\` b\\*");
        assert_eq!(escape("``<b>``"), "\\`\\`&lt;b&gt;\\`\\`");
    }
}
