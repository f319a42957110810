//! Rules that a private field decides: whom they are asked of would tell the public what the field holds.

use crate::document::{FieldPath, Kinds};
use crate::pack::example::Example;
use crate::pack::{Applies, Pack, Rule};
use crate::parameter::Conditions;

/// Does a private field decide whether, or how, a rule is asked?
pub(super) fn decides(kinds: &Kinds, pack: &Pack, rule: &Rule) -> bool {
    let overlays = pack.overlays.iter().filter(|overlay| overlay.in_use && overlay.adjustments.contains_key(&rule.id));
    let all = rule.versions.iter().map(|version| &version.applies).chain(overlays.map(|overlay| &overlay.applies));
    all.into_iter().any(|applies| looks_at_private(kinds, applies))
}

/// Does an example show somebody of whom the register says something private?
pub(super) fn is_protected(kinds: &Kinds, example: &Example<'_>) -> bool {
    let fields = example.node.get("register").into_iter().flat_map(|register| register.children());
    let mut paths = fields.filter_map(|field| field.key().parse::<FieldPath>().ok());
    paths.any(|path| is_private(kinds, "register", &path))
}

fn looks_at_private(kinds: &Kinds, applies: &Applies) -> bool {
    let any = |kind: &str, Conditions(all): &Conditions| all.iter().any(|(path, _)| is_private(kinds, kind, path));
    any("register", &applies.register) || any("profile", &applies.profile)
}

/// Is a field private, or part of one, or does it hold one? What no schema knows counts as private.
fn is_private(kinds: &Kinds, kind: &str, path: &FieldPath) -> bool {
    // conditions look at one entry of the register
    let outer = if kind == "register" { 2 } else { 0 };
    let Some(schema) = kinds.named(kind).and_then(|kind| kinds.get(kind)) else { return true };
    schema
        .private_paths()
        .iter()
        .filter_map(|private| private.steps().get(outer..))
        .any(|private| !private.is_empty() && (path.steps().starts_with(private) || private.starts_with(path.steps())))
}
