//! Texts as they are compared: how a word is written does not make it another word.

/// The text in lower case, with single blanks between its words.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    plain.to_lowercase()
}

/// The same without the marks around it, and without what Arabic and French leave to the writer:
/// vowel signs, stretched letters, the form of an alif, the form of an apostrophe.
#[must_use]
pub fn bare(text: &str) -> String {
    let is_sign = |c: &char| matches!(c, '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}');
    let letter = |c: char| match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        '\u{2019}' => '\'',
        c => c,
    };
    let bare: String = plain(text).chars().filter(|c| !is_sign(c)).map(letter).collect();
    bare.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{bare, plain};

    #[test]
    fn case_and_blanks_make_no_difference() {
        assert_eq!(plain("  Example\u{a0}user \t1"), "example user 1");
        assert_ne!(plain("Exampleuser"), plain("Example user"));
        assert_eq!(plain(" \n"), "");
    }

    #[test]
    fn marks_make_no_difference_to_what_says_nothing() {
        for text in ["قريبا", "قريبًا", "قريباً", "«قريبـــا»…", "- قَريبًا."] {
            assert_eq!(bare(text), "قريبا", "{text}");
        }
        assert_eq!(bare("أدخِل النصّ هنا!"), "ادخل النص هنا");
        assert_eq!(bare("** D’autres  infos **"), "d'autres infos");
        assert_eq!(bare("[…]"), "");
    }
}
