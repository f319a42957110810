//! Paths of steps with one fault, with several, and with none.

use crate::check::Procedure;
use crate::document::FieldPath;
use crate::testing::judge;

fn path(rule: &str, steps: &[&str]) -> String {
    let steps = steps.iter().fold(String::new(), |text, step| text + "\n[[members.steps]]\n" + step);
    let rule = format!("ordered-steps = {{ document = \"escalation\", items = \"members.steps\"{rule} }}");
    judge(&rule, &[("escalation.toml", &format!("adopted = 2020-01-01{steps}"))])
}

#[test]
fn numbers_go_from_one_without_gap_or_repetition() {
    assert_eq!(path("", &["step = 1", "step = 2", "step = 3"]), "met");
    assert_eq!(path("", &["step = 2", "step = 1"]), "met");
    assert_eq!(path("", &["step = 1", "step = 3"]), "not-met at 5:8 ordered-steps-gap");
    assert_eq!(path("", &["step = 2"]), "not-met at 3:8 ordered-steps-gap");
    assert_eq!(path("", &["step = 1", "step = 2", "step = 2"]), "not-met at 7:8 ordered-steps-repeated");
    assert_eq!(path("", &["step = 0"]), "unknown faulty");
    let other = r#", number = "acknowledge-days""#;
    assert_eq!(path(other, &["step = 1\nacknowledge-days = 0"]), "not-met at 4:20 ordered-steps-below-one");
    assert_eq!(path(other, &["step = 1\nacknowledge-days = 1", "step = 2"]), "not-met at 5:1 ordered-steps-unnumbered");
}

#[test]
fn there_must_be_steps() {
    assert_eq!(path(", at-least = 2", &["step = 1", "step = 2"]), "met");
    assert_eq!(path(", at-least = 3", &["step = 1", "step = 2"]), "not-met at 2:1 ordered-steps-too-few");
    assert_eq!(path("", &[]), "not-met at 1:1 present-blank");
    let rule = r#"ordered-steps = { document = "escalation", items = "members.steps" }"#;
    let onboarding = r#"ordered-steps = { document = "onboarding", items = "steps" }"#;
    assert_eq!(judge(onboarding, &[("onboarding.toml", "steps = []")]), "not-met at 1:9 ordered-steps-too-few");
    assert_eq!(judge(rule, &[("escalation.toml", "[members]\nsteps = 3")]), "unknown faulty");
    assert_eq!(judge(rule, &[]), "unknown nothing-filed");
    assert_eq!(judge(rule, &[("profile.toml", "name = \"A\"\nkind = \"chapter\"")]), "unknown not-filed");
}

#[test]
fn each_step_is_complete_and_the_last_one_is_special() {
    let has = r#", each-has = ["contact", "decide-days"]"#;
    assert_eq!(path(has, &["step = 1\ncontact = \"a form\"\ndecide-days = 3"]), "met");
    assert_eq!(path(has, &["step = 1\ncontact = \"tbd\"\ndecide-days = 3"]), "not-met at 2:1 ordered-steps-lacks");
    let last = ", last = { outside = true }";
    assert_eq!(path(last, &["step = 2\noutside = true", "step = 1"]), "met");
    assert_eq!(path(last, &["step = 1\noutside = true", "step = 2"]), "not-met at 5:1 ordered-steps-last");
}

#[test]
fn standard_steps_are_all_there_in_order() {
    let rule = r#"ordered-steps = { document = "onboarding", items = "steps", standard = ["welcome", "conduct", "vote"] }"#;
    let onboarding = |ids: &[&str]| {
        let steps: Vec<String> = ids.iter().enumerate().map(|(at, id)| format!("{{ step = {}, id = \"{id}\" }}", at + 1)).collect();
        judge(rule, &[("onboarding.toml", &format!("steps = [\n{}\n]", steps.join(",\n")))])
    };
    assert_eq!(onboarding(&["welcome", "conduct", "vote"]), "met");
    assert_eq!(onboarding(&["welcome", "vote"]), "not-met at 1:9 ordered-steps-missing");
    assert_eq!(onboarding(&["welcome", "vote", "conduct"]), "not-met at 4:18 ordered-steps-misplaced");
    assert_eq!(onboarding(&["welcome", "conduct", "vote", "party"]), "met");
    assert_eq!(onboarding(&["welcome", "conduct", "vote", "vote"]), "not-met at 5:18 ordered-steps-again");
    assert_eq!(judge(rule, &[("onboarding.toml", "steps = [{ step = 1 }]")]), "not-met at 1:10 ordered-steps-lacks");
}

#[test]
fn every_fault_is_named() -> Result<(), toml::de::Error> {
    let rule = r#"ordered-steps = { document = "escalation", items = "members.steps", at-least = 4, each-has = ["contact"], last = { outside = true } }"#;
    let procedure: Procedure = toml::from_str(rule)?;
    let text =
        "[[members.steps]]\nstep = 1\ncontact = \"a form\"\n[[members.steps]]\nstep = 3\n[[members.steps]]\nstep = 3\ncontact = \"a desk\"";
    let labels = crate::testing::with_scope(crate::calendar::Date::constant(2026, 7, 1), &[("escalation.toml", text)], |scope| {
        let outcome = procedure.judge(scope);
        let labels = outcome.evidence.iter().filter_map(|evidence| evidence.label.as_ref().map(|label| label.id));
        (outcome.message.id, labels.collect::<Vec<_>>())
    });
    let further = ["ordered-steps-gap", "ordered-steps-repeated", "ordered-steps-lacks", "ordered-steps-last"];
    assert_eq!(labels, ("ordered-steps-too-few", further.to_vec()));
    let own: Vec<String> = procedure.uses().own.iter().map(FieldPath::to_string).collect();
    assert_eq!(own, ["members.steps[].step", "members.steps[].contact", "members.steps[].outside"]);
    Ok(())
}
