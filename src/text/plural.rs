//! `PLURAL($n)` of the catalogues: the plural category of a number in the language of the catalogue.
//!
//! Fluent's own selection on a number is not used: it takes Arabic numbers above 99 wrongly. The rules are those
//! of Unicode's CLDR, so a new language brings its own.

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentValue};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// The rules of a language; none for what is no language tag.
fn rules(language: &str) -> Option<PluralRules> {
    let locale: Locale = language.parse().ok()?;
    // the data are in the program, so this only looks them up
    PluralRules::try_new_cardinal((&locale).into()).ok()
}

fn word(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// The categories that numbers have in a language, as the catalogues write them.
#[must_use]
pub fn categories(language: &str) -> Vec<&'static str> {
    rules(language).iter().flat_map(PluralRules::categories).map(word).collect()
}

/// The category of a count. Messages are told no other numbers; see `Fact::Number`.
fn category(language: &str, number: &FluentNumber) -> &'static str {
    let count: Option<i64> = number.as_string().parse().ok();
    count.zip(rules(language)).map_or("other", |(count, rules)| word(rules.category_for(count)))
}

/// The function that catalogues call. `PLURAL($n, zero: "apart")` gives nothing its own variant `[zero]` in
/// every language.
pub(super) fn function<'v>(language: &str, given: &[FluentValue<'v>], options: &FluentArgs<'_>) -> FluentValue<'v> {
    match given {
        [FluentValue::Number(number)] if number.value == 0.0 && options.get("zero").is_some() => "zero".into(),
        [FluentValue::Number(number)] => category(language, number).into(),
        _ => "other".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(language: &str, numbers: &[u32]) -> Vec<&'static str> {
        numbers.iter().map(|number| category(language, &FluentNumber::from(*number))).collect()
    }

    #[test]
    fn arabic_has_six_categories() {
        let numbers = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 110, 111, 200, 203, 1000, 1003];
        let expected = [
            "zero", "one", "two", "few", "few", "many", "many", "other", "other", "other", "few", "few", "many", "other", "few", "other",
            "few",
        ];
        assert_eq!(of("ar", &numbers), expected);
    }

    #[test]
    fn french_counts_nothing_as_one_and_millions_as_many() {
        assert_eq!(of("fr", &[0, 1, 2, 100, 1_000_000, 1_000_001]), ["one", "one", "other", "other", "many", "other"]);
        assert_eq!(of("en", &[0, 1, 2, 101, 1_000_000]), ["other", "one", "other", "other", "other"]);
    }

    #[test]
    fn what_is_no_number_is_other() {
        let none = FluentArgs::new();
        assert_eq!(function("ar", &["3".into()], &none), "other".into());
        assert_eq!(function("ar", &[], &none), "other".into());
        assert_eq!(of("no language", &[1]), ["other"]);
    }

    #[test]
    fn nothing_can_stand_apart() {
        let options: FluentArgs<'_> = [("zero", "apart")].into_iter().collect();
        assert_eq!(function("en", &[0.into()], &options), "zero".into());
        assert_eq!(function("en", &[1.into()], &options), "one".into());
        assert_eq!(function("en", &[0.into()], &FluentArgs::new()), "other".into());
    }
}
