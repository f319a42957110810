//! What is read when it is first asked for, because judging needs none of it.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, LazyLock};

/// Something that is read when it is first asked for.
pub(super) type Later<T> = LazyLock<T, Box<dyn FnOnce() -> T + Send>>;

/// Texts by language.
#[derive(Clone)]
pub(super) struct LazyTexts<T>(Arc<Later<BTreeMap<String, T>>>);

impl<T: 'static> LazyTexts<T> {
    pub(super) fn new(read: impl FnOnce() -> BTreeMap<String, T> + Send + 'static) -> Self {
        Self(Arc::new(LazyLock::new(Box::new(read))))
    }

    /// The texts.
    pub(super) fn all(&self) -> &BTreeMap<String, T> {
        &self.0
    }

    /// The text in a language; in English where it is missing.
    pub(super) fn get(&self, language: &str) -> Option<&T> {
        self.0.get(language).or_else(|| self.0.get("en"))
    }
}

impl<T: Clone + Send + Sync + 'static> LazyTexts<T> {
    /// The same with a text more.
    pub(super) fn with(&self, language: String, text: T) -> Self {
        let before = Self(Arc::clone(&self.0));
        Self::new(move || {
            let mut all = before.all().clone();
            all.insert(language, text);
            all
        })
    }
}

impl<T: 'static> Default for LazyTexts<T> {
    fn default() -> Self {
        Self::new(BTreeMap::new)
    }
}

impl<T: fmt::Debug> fmt::Debug for LazyTexts<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.0.iter()).finish()
    }
}
